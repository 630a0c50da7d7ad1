package vn.giamngheo.communeplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for communes' own targets. */
@ApplicationScoped
class CommuneTargetRepository implements PanacheRepositoryBase<CommuneTarget, UUID> {
    private static final String FROM =
            "CommuneTarget t join Plan p on p.id = t.planId join Indicator i on i.id = t.indicatorId";
    private static final SortKey IN_ORDER = SortKey.number("indicator", "i.position");

    Listing<CommuneTargetResponse> all(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.communeplan.CommuneTargetResponse(t.id, t.planId, t.indicatorId, t.value, t.numerator, t.denominator, t.words, t.takenOver, t.source, t.version)",
                        FROM,
                        "t",
                        IN_ORDER),
                scope);
    }

    Optional<CommuneTarget> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(new Listing<CommuneTarget>(getEntityManager(), "t", FROM, "t", IN_ORDER), scope)
                .one(id);
    }

    /** The targets of all communes below the plan, of those that the scope sees. */
    List<CommuneTargetResponse> below(Scope scope, UUID parentPlanId) {
        return all(scope)
                .where("t.parentPlanId = :parentPlanId", Map.of("parentPlanId", parentPlanId))
                .all();
    }
}
