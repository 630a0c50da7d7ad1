package vn.giamngheo.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

/** Hands out tasks and keeps what became of them; tells what the register wants. No transaction is open while Keycloak is asked. */
@ApplicationScoped
@Transactional
public class ProvisioningTaskService {
    /** Longer than a round takes: whoever has said nothing by then is gone. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final ProvisioningTaskRepository tasks;
    private final Sight sight;
    private final Clock clock;

    ProvisioningTaskService(ProvisioningTaskRepository tasks, Sight sight, Clock clock) {
        this.tasks = tasks;
        this.sight = sight;
        this.clock = clock;
    }

    /** The tasks that meet the filter, the newest first. */
    public Page<ProvisioningTaskResponse> list(Scope scope, ProvisioningTaskFilter filter, PageRequest page) {
        return tasks.list(scope, filter, page);
    }

    /** How many tasks wait for what is due, and how many of them were tried in vain. */
    Backlog backlog(Scope scope) {
        return new Backlog(tasks.waiting(scope, clock.instant()), tasks.failing(scope));
    }

    /** The unit of a code, as the register wants it today. */
    WantedUnit wanted(Scope scope, String code) {
        LocalDate today = LocalDate.now(clock);
        return WantedUnit.of(code, registered(code, today), today);
    }

    /** All units of the register by their codes. */
    Map<String, WantedUnit> wanted(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        Map<String, WantedUnit> units = new TreeMap<>();
        registered(null, today).stream()
                .collect(Collectors.groupingBy(RegisteredAgency::code))
                .forEach((code, agencies) -> units.put(code, WantedUnit.of(code, agencies, today)));
        return units;
    }

    /** A unit is in use by every plan of its time, also by those that whoever asks does not see. */
    private List<RegisteredAgency> registered(@Nullable String code, LocalDate today) {
        return sight.asSystem("provisioning", system -> tasks.registered(system, code, today));
    }

    /** Tasks to be done now; they are the caller's for a while. */
    List<Claimed> claim(Scope system) {
        Instant now = clock.instant();
        tasks.lockClaims(system);
        List<ProvisioningTask> due = tasks.due(system, now);
        due.forEach(task -> task.claim(now.plus(LEASE)));
        tasks.flush();
        return due.stream()
                .map(task -> new Claimed(task.id(), task.version(), task.code()))
                .toList();
    }

    /** Keeps that a task is done, unless somebody else has taken it over. */
    void finish(Scope system, Claimed claimed, List<Difference> mended) {
        ProvisioningTask task = tasks.held(system, claimed.id());
        if (task.version() == claimed.version() && task.isWaiting()) {
            task.finish(mended, clock.instant());
        }
    }

    /** Keeps why a task could not be done, and when it is tried again. */
    void putOff(Scope system, Claimed claimed, TaskFailure reason) {
        ProvisioningTask task = tasks.held(system, claimed.id());
        if (task.version() == claimed.version() && task.isWaiting()) {
            task.putOff(reason, clock.instant());
        }
    }

    /**
     * Leaves a task where the register wants something else of a unit by now than what it was brought to: whoever brings it there after a
     * change may have begun before.
     */
    void lookAgain(Scope scope, WantedUnit broughtTo) {
        WantedUnit wanted = wanted(scope, broughtTo.code());
        if (!wanted.equals(broughtTo)) {
            tasks.persist(new ProvisioningTask(wanted, clock.instant()));
        }
    }

    /** Keeps what was mended on somebody's request. */
    @Audited("provisioning.mend")
    void recordAsked(Scope scope, WantedUnit unit, List<Difference> mended) {
        tasks.persist(new ProvisioningTask(unit, scope.fullName(), mended, clock.instant()));
    }

    /** A task that this instance is at. */
    record Claimed(UUID id, int version, String code) {}

    /** How many tasks wait for what is due, and how many of them were tried in vain. */
    record Backlog(long waiting, long failing) {}
}
