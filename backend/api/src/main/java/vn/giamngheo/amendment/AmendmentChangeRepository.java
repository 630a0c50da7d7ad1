package vn.giamngheo.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for the changes of amendments, in the order in which they are applied. */
@ApplicationScoped
class AmendmentChangeRepository implements PanacheRepositoryBase<AmendmentChange, UUID> {

    Listing<AmendmentChange> changes(Scope scope) {
        return AmendmentRepository.narrow(
                new Listing<AmendmentChange>(
                        getEntityManager(),
                        "c",
                        "AmendmentChange c join Amendment m on m.id = c.amendmentId join Plan p on p.id = m.planId",
                        "c",
                        SortKey.number("position", "c.position")),
                scope);
    }

    Listing<AmendmentChange> changes(Scope scope, @Nullable UUID amendmentId) {
        return changes(scope).filter("c.amendmentId = :amendmentId", "amendmentId", amendmentId);
    }

    List<AmendmentChange> ofAmendment(Scope scope, UUID amendmentId) {
        return changes(scope, amendmentId).all();
    }

    /** The version of a thing of the plan, if it is there. */
    Optional<Integer> versionOf(Scope scope, UUID planId, AmendmentKind kind, UUID id) {
        String ofPlan = kind.isPlanItself() ? "x.id" : "x.planId";
        return getEntityManager()
                .createQuery(
                        "select x.version from " + kind.entity() + " x where x.id = :id and " + ofPlan + " = :planId",
                        Integer.class)
                .setParameter("id", id)
                .setParameter("planId", planId)
                .getResultStream()
                .findFirst();
    }

    /** Takes away the changes of a draft that is withdrawn. */
    void deleteOf(Scope scope, UUID amendmentId) {
        changes(scope)
                .where("c.amendmentId = :amendmentId", Map.of("amendmentId", amendmentId))
                .all()
                .forEach(this::delete);
        flush();
    }
}
