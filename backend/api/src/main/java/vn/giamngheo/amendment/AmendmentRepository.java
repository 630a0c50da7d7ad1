package vn.giamngheo.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.problem.ProblemException;

/** Every query for amendments. A draft is seen by those who see drafts of such plans. */
@ApplicationScoped
class AmendmentRepository implements PanacheRepositoryBase<Amendment, UUID> {
    /** The condition on drafts, in a query that calls the amendment {@code m}. */
    static <T> Listing<T> narrow(Listing<T> listing, Scope scope) {
        PlanVisibility.narrow(listing, scope);
        return PlanVisibility.narrowDrafts(listing, scope, "m.status = vn.giamngheo.amendment.AmendmentStatus.ISSUED");
    }

    Listing<AmendmentResponse> amendments(Scope scope) {
        return narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.amendment.AmendmentResponse(m.id, m.planId, m.ordinal, m.status, m.summary, m.number,"
                                + " m.issuedOn, m.signatory,"
                                + " (select count(*) from AmendmentChange c where c.amendmentId = m.id), m.version)",
                        "Amendment m join Plan p on p.id = m.planId",
                        "m",
                        SortKey.number("ordinal", "m.ordinal")),
                scope);
    }

    Listing<AmendmentResponse> amendments(Scope scope, AmendmentFilter filter) {
        return amendments(scope)
                .filter("m.planId = :planId", "planId", filter.planId())
                .filter("m.status = :status", "status", filter.status());
    }

    Optional<Amendment> entity(Scope scope, UUID id) {
        return narrow(
                        new Listing<Amendment>(
                                getEntityManager(),
                                "m",
                                "Amendment m join Plan p on p.id = m.planId",
                                "m",
                                SortKey.number("ordinal", "m.ordinal")),
                        scope)
                .one(id);
    }

    /** The drafts of amendments of these plans. */
    List<AmendmentResponse> drafts(Scope scope, Set<UUID> planIds) {
        return amendments(scope, new AmendmentFilter(null, AmendmentStatus.DRAFT))
                .where(OneOf.of("m.planId", "drafted", planIds))
                .all();
    }

    /** How many amendments the plan has. */
    int countOf(Scope scope, UUID planId) {
        return amendments(scope, new AmendmentFilter(planId, null)).all().size();
    }

    /** The day of the plan's first amendment, if it has one. */
    Optional<LocalDate> firstIssued(Scope scope, UUID planId) {
        return daysOf(scope, planId).min(LocalDate::compareTo);
    }

    /** The day of the plan's last amendment, if it has one. */
    Optional<LocalDate> lastIssued(Scope scope, UUID planId) {
        return daysOf(scope, planId).max(LocalDate::compareTo);
    }

    private Stream<LocalDate> daysOf(Scope scope, UUID planId) {
        return amendments(scope, new AmendmentFilter(planId, AmendmentStatus.ISSUED)).all().stream()
                .flatMap(issued -> Stream.ofNullable(issued.issuedOn()));
    }

    /** From here to the end of the transaction nobody else writes to the draft; its version tells that it has changed. */
    void lockToChange(Scope scope, Amendment draft) {
        getEntityManager().lock(draft, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Waits for whoever writes to the draft, and reads it anew; nobody else writes to it until the transaction is over. */
    void lockToIssue(Scope scope, Amendment draft) {
        try {
            getEntityManager().refresh(draft, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException withdrawn) {
            throw ProblemException.notFound("amendment", draft.id());
        }
    }

    /** Does it and takes it back: what would be refused is known, and nothing of it is left, in memory neither. */
    void tryOut(Scope scope, Runnable attempt) {
        getEntityManager().flush();
        run("savepoint trial");
        attempt.run();
        getEntityManager().flush();
        run("set constraints all immediate");
        run("rollback to savepoint trial");
        getEntityManager().clear();
    }

    private void run(String statement) {
        getEntityManager().createNativeQuery(statement).executeUpdate();
    }
}
