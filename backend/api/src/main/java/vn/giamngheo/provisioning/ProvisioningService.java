package vn.giamngheo.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.provisioning.ColleagueList.Colleague;
import vn.giamngheo.provisioning.ColleagueList.UnitOfColleagues;
import vn.giamngheo.provisioning.ProvisioningTaskService.Backlog;
import vn.giamngheo.provisioning.RoleHolderList.RoleHolder;
import vn.giamngheo.provisioning.RoleHolderList.UnitOfHolders;
import vn.giamngheo.provisioning.UnitDirectory.Holder;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * Shows in what Keycloak differs from the register, mends it on request, and tells who has which role. It asks Keycloak, and so has no
 * transaction of its own.
 */
@ApplicationScoped
public class ProvisioningService {
    private static final Logger LOG = Logger.getLogger(ProvisioningService.class);

    private final ProvisioningTaskService tasks;
    private final UnitDirectory directory;
    private final Mending mending;
    private final ConsoleLinks links;

    ProvisioningService(ProvisioningTaskService tasks, UnitDirectory directory, Mending mending, ConsoleLinks links) {
        this.tasks = tasks;
        this.directory = directory;
        this.mending = mending;
        this.links = links;
    }

    /** How far Keycloak and the register agree. */
    public ProvisioningResponse compare(Scope scope) {
        List<Compared> units = compared(scope);
        Map<String, List<Difference>> otherwise = fromKeycloak(() ->
                directory.heldOtherwise(units.stream().map(Compared::found).toList()));
        Backlog backlog = tasks.backlog(scope);
        return new ProvisioningResponse(
                links.groups(),
                backlog.waiting(),
                backlog.failing(),
                units.stream()
                        .filter(Compared::isShown)
                        .map(unit -> shown(
                                unit,
                                Stream.concat(
                                                unit.differences().stream(),
                                                otherwise
                                                        .getOrDefault(
                                                                unit.wanted().code(), List.of())
                                                        .stream())
                                        .toList()))
                        .toList());
    }

    /** Brings units to what the register says; tells what was mended and what can't be from here. */
    public MendingResponse mend(Scope scope, @NotNull @Valid MendingRequest request) {
        Set<String> asked = Set.copyOf(request.codes());
        List<Compared> units = compared(scope);
        requireKnown(request.codes(), units);
        List<UnitResponse> mended = new ArrayList<>();
        for (Compared unit : units) {
            if ((asked.isEmpty() || asked.contains(unit.wanted().code()))
                    && !unit.differences().isEmpty()) {
                Compared done = mended(scope, unit.wanted().code());
                if (!done.differences().isEmpty()) {
                    mended.add(shown(done, done.differences()));
                }
            }
        }
        List<UnitResponse> left = compared(scope).stream()
                .filter(unit -> asked.isEmpty() || asked.contains(unit.wanted().code()))
                .filter(unit -> !unit.differences().isEmpty())
                .map(unit -> shown(unit, unit.differences()))
                .toList();
        return new MendingResponse(mended, left);
    }

    /** Compares a unit anew, as others may be at it as well, and mends what differs. */
    private Compared mended(Scope scope, String code) {
        WantedUnit wanted = tasks.wanted(scope, code);
        FoundUnit found = fromKeycloak(() -> directory.unit(code));
        List<Difference> done = fromKeycloak(() -> mending.mend(wanted, found));
        if (!done.isEmpty()) {
            tasks.recordAsked(scope, wanted, done);
        }
        tasks.lookAgain(scope, wanted);
        return new Compared(wanted, found, done);
    }

    /** Who has roles in which unit. */
    public RoleHolderList holders(Scope scope) {
        List<Compared> units =
                compared(scope).stream().filter(Compared::isShown).toList();
        Map<String, List<Holder>> holders = fromKeycloak(
                () -> directory.holders(units.stream().map(Compared::found).toList()));
        return new RoleHolderList(units.stream()
                .map(unit -> new UnitOfHolders(
                        unit.wanted().code(),
                        unit.wanted().agencyId(),
                        unit.wanted().name(),
                        unit.wanted().state(),
                        links.group(unit.found().group()),
                        holders.getOrDefault(unit.wanted().code(), List.of()).stream()
                                .map(this::shown)
                                .sorted(Comparator.comparing(RoleHolder::role)
                                        .reversed()
                                        .thenComparing(RoleHolder::fullName))
                                .toList()))
                .toList());
    }

    /** Who else is in one's own units. Whoever stands in for a head is in no unit by that. */
    public ColleagueList colleagues(Scope scope) {
        Set<String> own = new TreeSet<>();
        scope.units().stream()
                .map(UnitRole::agencyCode)
                .filter(code -> scope.deputyIn(code).isEmpty())
                .forEach(own::add);
        return new ColleagueList(own.stream()
                .map(code ->
                        new UnitOfColleagues(code, others(scope, code, fromKeycloak(() -> directory.members(code)))))
                .toList());
    }

    /** Whether somebody who may sign in has a role in the unit, by its groups or by themselves. */
    public boolean belongs(Scope scope, String agencyCode, String userName) {
        return fromKeycloak(() -> isAmong(directory.members(agencyCode), userName)
                || isAmong(
                        directory.holders(List.of(directory.unit(agencyCode))).getOrDefault(agencyCode, List.of()),
                        userName));
    }

    /** Whether there is somebody of that sign-in name who may sign in. */
    public boolean isKnown(Scope scope, String userName) {
        return fromKeycloak(() -> directory.knows(userName));
    }

    private static boolean isAmong(List<Holder> holders, String userName) {
        return holders.stream().anyMatch(one -> one.enabled() && one.userName().equalsIgnoreCase(userName));
    }

    private static List<Colleague> others(Scope scope, String code, List<Holder> members) {
        Map<String, List<Holder>> people = members.stream()
                .filter(one -> !one.id().equals(scope.userId()))
                .collect(Collectors.groupingBy(Holder::id));
        return people.values().stream()
                .map(roles -> new Colleague(
                        roles.getFirst().fullName(),
                        scope.heads(code) ? roles.getFirst().userName() : null,
                        roles.stream().map(Holder::role).collect(Collectors.toCollection(TreeSet::new))))
                .sorted(Comparator.comparing(Colleague::fullName))
                .toList();
    }

    /** A unit with what it should be, what it is, and in what these differ. */
    private record Compared(WantedUnit wanted, FoundUnit found, List<Difference> differences) {
        /** What neither is in use nor in Keycloak is nobody's concern. */
        boolean isShown() {
            return wanted.state().isInUse() || !found.isAbsent();
        }
    }

    private List<Compared> compared(Scope scope) {
        Map<String, FoundUnit> found =
                fromKeycloak(directory::all).stream().collect(Collectors.toMap(FoundUnit::code, Function.identity()));
        Map<String, WantedUnit> wanted = new TreeMap<>(tasks.wanted(scope));
        found.keySet()
                .forEach(code -> wanted.computeIfAbsent(
                        code, unknown -> new WantedUnit(unknown, null, unknown, UnitState.UNKNOWN, null, null)));
        return wanted.values().stream()
                .map(unit -> {
                    FoundUnit there = Objects.requireNonNullElseGet(
                            found.get(unit.code()), () -> new FoundUnit(unit.code(), Map.of(), false, Set.of(), null));
                    return new Compared(unit, there, Differences.between(unit, there));
                })
                .toList();
    }

    private static void requireKnown(List<String> codes, Collection<Compared> units) {
        Set<String> known = units.stream().map(unit -> unit.wanted().code()).collect(Collectors.toSet());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                errors.add(new FieldError("/codes/" + i, "unknown-reference", Map.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Some units are not known", errors);
        }
    }

    private UnitResponse shown(Compared unit, List<Difference> differences) {
        return UnitResponse.of(
                unit.wanted(), differences, links.group(unit.found().group()));
    }

    private RoleHolder shown(Holder holder) {
        return new RoleHolder(
                holder.id(),
                holder.userName(),
                holder.fullName(),
                holder.role(),
                holder.enabled(),
                holder.direct(),
                links.user(holder.id()));
    }

    private static <T> T fromKeycloak(Supplier<T> question) {
        try {
            return question.get();
        } catch (KeycloakAway away) {
            LOG.warnf("Units can't be compared or told: %s", away.getMessage());
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    switch (away.failure()) {
                        case AWAY -> "Keycloak does not answer; what it was not told yet is told later";
                        case REFUSED -> "Keycloak does not let the API's own account do this; see docs/operations.md";
                        case FAILED -> "Keycloak answers with a failure; what it was not told yet is told later";
                    });
        }
    }
}
