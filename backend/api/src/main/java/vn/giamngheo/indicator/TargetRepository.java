package vn.giamngheo.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for targets. */
@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<Target, UUID> {

    Listing<TargetResponse> targets(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.indicator.TargetResponse(t.id, t.planId, t.indicatorId, t.areaId, t.value, t.numerator, t.denominator, t.words, t.source,"
                                + " t.version)",
                        "Target t join Plan p on p.id = t.planId join Indicator i on i.id = t.indicatorId join Area a on a.id = t.areaId",
                        "t",
                        SortKey.number("indicator", "i.position"),
                        SortKey.text("areaCode", "a.code")),
                scope);
    }

    Optional<Target> entity(Scope scope, UUID id) {
        return entities(scope).one(id);
    }

    /** All of a plan, to be written. */
    List<Target> entitiesOf(Scope scope, UUID planId) {
        return entities(scope).filter("t.planId = :planId", "planId", planId).all();
    }

    private Listing<Target> entities(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "t",
                        "Target t join Plan p on p.id = t.planId join Indicator i on i.id = t.indicatorId",
                        "t",
                        SortKey.number("indicator", "i.position")),
                scope);
    }

    /** The target of an area, which stays what it is until this transaction is over. */
    Optional<TargetResponse> held(Scope scope, UUID planId, UUID indicatorId, UUID areaId) {
        Optional<?> held = getEntityManager()
                .createNativeQuery("select id from target where plan_id = :planId and indicator_id = :indicatorId"
                        + " and area_id = :areaId for share")
                .setParameter("planId", planId)
                .setParameter("indicatorId", indicatorId)
                .setParameter("areaId", areaId)
                .getResultStream()
                .findFirst();
        return held.flatMap(id -> targets(scope).one((UUID) id));
    }

    Listing<TargetResponse> targets(Scope scope, TargetFilter filter) {
        return targets(scope)
                .filter("t.planId = :planId", "planId", filter.planId())
                .filter("t.indicatorId = :indicatorId", "indicatorId", filter.indicatorId())
                .filter("t.areaId = :areaId", "areaId", filter.areaId());
    }
}
