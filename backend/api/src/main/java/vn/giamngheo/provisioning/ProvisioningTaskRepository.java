package vn.giamngheo.provisioning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.NativeRows;

/** Every query for tasks, and for what of the register roles depend on. It is no secret: whoever may ask sees all of it. */
@ApplicationScoped
class ProvisioningTaskRepository implements PanacheRepositoryBase<ProvisioningTask, UUID> {
    private static final SortKey CREATED = new SortKey("createdAt", "t.createdAt", Instant::parse);
    private static final int AT_ONCE = 50;

    /** A page of them, the newest first. */
    Page<ProvisioningTaskResponse> list(Scope scope, ProvisioningTaskFilter filter, PageRequest page) {
        Listing<ProvisioningTaskResponse> tasks = new Listing<ProvisioningTaskResponse>(
                        getEntityManager(),
                        "new vn.giamngheo.provisioning.ProvisioningTaskResponse(t.id, t.agencyId, t.code, a.name, t.cause,"
                                + " t.state, t.createdAt, t.attempts, t.nextAttemptAt, t.finishedAt, t.failure, t.done,"
                                + " t.askedByName)",
                        "ProvisioningTask t left join Agency a on a.id = t.agencyId",
                        "t",
                        CREATED)
                .filter("t.state = :state", "state", filter.state())
                .filter("t.code = :code", "code", filter.code());
        if (filter.failing() != null) {
            tasks.where(filter.failing() ? "t.failure is not null" : "t.failure is null", Map.of());
        }
        return tasks.page(
                new PageRequest(page.limit(), page.pageToken(), Objects.requireNonNullElse(page.sort(), "-createdAt")));
    }

    /** Makes whoever else claims tasks wait until this transaction is over: no two are to claim one unit by two tasks. */
    void lockClaims(Scope scope) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('provisioning_task.claim'))")
                .getSingleResult();
    }

    /** Tasks whose time has come, held; those of units that another instance is at are passed over. */
    @SuppressWarnings("unchecked") // a native query gives no closer type than a list
    List<ProvisioningTask> due(Scope scope, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from provisioning_task task where state = 'WAITING' and next_attempt_at <= :now
                            and not exists (select from provisioning_task other where other.code = task.code and other.claimed_until > :now)
                         order by next_attempt_at, id limit :atOnce for update skip locked
                        """, ProvisioningTask.class)
                .setParameter("now", now)
                .setParameter("atOnce", AT_ONCE)
                .getResultList();
    }

    /** The task, held until the transaction is over. */
    ProvisioningTask held(Scope scope, UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many tasks are due at that moment, or were tried in vain. */
    long waiting(Scope scope, Instant now) {
        return count("state = ?1 and (nextAttemptAt <= ?2 or failure is not null)", TaskState.WAITING, now);
    }

    /** How many tasks were tried in vain. */
    long failing(Scope scope) {
        return count("state = ?1 and failure is not null", TaskState.WAITING);
    }

    /**
     * All agencies of all times, or those of a code, with who does the work on that day of those that have ended. A commune's plan that is
     * left is over with the one above it.
     */
    List<RegisteredAgency> registered(Scope scope, @Nullable String code, LocalDate day) {
        return NativeRows.of(getEntityManager()
                        .createNativeQuery("""
                                select agency.id, agency.code, agency.name, agency.valid_from, agency.valid_to, holder.name as heir,
                                       agency.participates,
                                       exists (select 1 from plan where plan.status <> 'CLOSED' and plan.parent_plan_id is null
                                                  and daterange(agency.valid_from, agency.valid_to, '[]')
                                                   && daterange(make_date(plan.year, 1, 1), make_date(plan.year, 12, 31), '[]'))
                                  from agency
                                  left join lateral (
                                       with recursive line(name, valid_to, successor_id) as (
                                           select heir.name, heir.valid_to, heir.successor_id
                                             from agency heir where heir.id = agency.successor_id
                                           union all
                                           select heir.name, heir.valid_to, heir.successor_id
                                             from line join agency heir on heir.id = line.successor_id where line.valid_to < :day)
                                       select name from line where valid_to is null or valid_to >= :day) holder on true
                                 where cast(:code as text) is null or agency.code = :code
                                """)
                        .setParameter("code", code)
                        .setParameter("day", day))
                .stream()
                .map(ProvisioningTaskRepository::toAgency)
                .toList();
    }

    private static RegisteredAgency toAgency(@Nullable Object[] row) {
        return new RegisteredAgency(
                (UUID) Objects.requireNonNull(row[0]),
                (String) Objects.requireNonNull(row[1]),
                (String) Objects.requireNonNull(row[2]),
                NativeRows.date(Objects.requireNonNull(row[3])),
                row[4] == null ? null : NativeRows.date(row[4]),
                (String) row[5],
                (Boolean) Objects.requireNonNull(row[6]),
                (Boolean) Objects.requireNonNull(row[7]));
    }
}
