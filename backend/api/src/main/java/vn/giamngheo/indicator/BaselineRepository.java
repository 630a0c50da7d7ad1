package vn.giamngheo.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for baselines. */
@ApplicationScoped
class BaselineRepository implements PanacheRepositoryBase<Baseline, UUID> {
    private static final String FROM =
            "Baseline b join Plan p on p.id = b.planId join Indicator i on i.id = b.indicatorId";
    private static final SortKey[] KEYS = {SortKey.number("indicator", "i.position"), SortKey.date("asOf", "b.asOf")};

    Listing<BaselineResponse> baselines(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.indicator.BaselineResponse(b.id, b.planId, b.indicatorId, b.areaId, b.asOf, b.value,"
                                + " b.numerator, b.denominator, b.source, b.version)",
                        FROM,
                        "b",
                        KEYS),
                scope);
    }

    Optional<Baseline> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(new Listing<Baseline>(getEntityManager(), "b", FROM, "b", KEYS), scope)
                .one(id);
    }

    Listing<BaselineResponse> baselines(Scope scope, TargetFilter filter) {
        return baselines(scope)
                .filter("b.planId = :planId", "planId", filter.planId())
                .filter("b.indicatorId = :indicatorId", "indicatorId", filter.indicatorId())
                .filter("b.areaId = :areaId", "areaId", filter.areaId());
    }
}
