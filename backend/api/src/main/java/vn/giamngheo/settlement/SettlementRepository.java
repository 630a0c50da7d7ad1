package vn.giamngheo.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** Every query for settlements. Who sees the plan knows whether it is settled. */
@ApplicationScoped
class SettlementRepository implements PanacheRepositoryBase<Settlement, UUID> {

    Optional<Settlement> of(Scope scope, UUID seenPlanId) {
        return find("planId", seenPlanId).firstResultOptional();
    }

    /** How many decisions of the plan are drafts, whoever may see them. */
    long drafts(Scope scope, UUID seenPlanId) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from decision where plan_id = :planId and status = 'DRAFT'")
                        .setParameter("planId", seenPlanId)
                        .getSingleResult())
                .longValue();
    }

    /** Whether the caller has entered anything into the plan's books, as the trail knows. To issue a decision is not to enter it. */
    boolean hasKeptBooks(Scope scope, UUID seenPlanId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (
                            select from audit_event
                             where entity in ('decision', 'disbursement', 'advance_clearance', 'treasury_statement')
                               and coalesce(after, before) ->> 'plan_id' = cast(:planId as text)
                               and operation <> 'decision.issue' and starts_with(actor, :userId || ' '))""")
                .setParameter("planId", seenPlanId)
                .setParameter("userId", scope.userId())
                .getSingleResult();
    }

    /** Waits for whoever posts to the plan; nobody begins to before this transaction ends. The plan first: as those who post do. */
    void settleAlone(Scope scope, UUID seenPlanId) {
        getEntityManager()
                .createNativeQuery("select 1 from plan where id = :planId for update")
                .setParameter("planId", seenPlanId)
                .getSingleResult();
        getEntityManager()
                .createNativeQuery("select 1 from (select lock_books(:planId)) as locked")
                .setParameter("planId", seenPlanId)
                .getSingleResult();
    }
}
