package vn.giamngheo.funding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for stated funding. */
@ApplicationScoped
class StatedFundingRepository implements PanacheRepositoryBase<StatedFunding, UUID> {
    private static final SortKey IN_ORDER = SortKey.number("position", "f.position");

    Page<StatedFundingResponse> list(Scope scope, StatedFundingFilter filter, PageRequest page) {
        Listing<StatedFundingResponse> lines = funding(scope)
                .filter("f.planId = :planId", "planId", filter.planId())
                .filter("f.subProjectId = :subProjectId", "subProjectId", filter.subProjectId())
                .filter("f.fundingSource = :fundingSource", "fundingSource", filter.fundingSource());
        Boolean pending = filter.pending();
        if (pending != null) {
            lines.where(pending ? "f.amount is null" : "f.amount is not null", Map.of());
        }
        return lines.page(page);
    }

    Optional<StatedFunding> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(
                        new Listing<StatedFunding>(
                                getEntityManager(),
                                "f",
                                "StatedFunding f join Plan p on p.id = f.planId",
                                "f",
                                IN_ORDER),
                        scope)
                .one(id);
    }

    Optional<StatedFundingResponse> one(Scope scope, UUID id) {
        return funding(scope).one(id);
    }

    List<FundingSummary.Line> lines(Scope scope, UUID planId) {
        Listing<FundingSummary.Line> lines = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.funding.FundingSummary$Line(f.fundingSource, f.amount, s.id, s.code, s.name,"
                        + " s.fundingWords, s.statedTotal, j.id, j.code, j.name)",
                "StatedFunding f join Plan p on p.id = f.planId left join SubProject s on s.id = f.subProjectId"
                        + " left join Project j on j.id = s.projectId",
                "f",
                IN_ORDER);
        return PlanVisibility.narrow(lines, scope)
                .where("f.planId = :planId", Map.of("planId", planId))
                .all();
    }

    /** The total that the plan's own text states. */
    Optional<Long> statedTotal(Scope scope, UUID planId) {
        return PlanVisibility.narrow(
                        new Listing<Long>(
                                getEntityManager(), "p.statedTotal", "Plan p", "p", SortKey.number("year", "p.year")),
                        scope)
                .where("p.statedTotal is not null", Map.of())
                .one(planId);
    }

    Listing<StatedFundingResponse> funding(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.funding.StatedFundingResponse(f.id, f.planId, f.subProjectId, f.fundingSource, f.amount,"
                                + " f.pendingWords, f.pendingWithId, f.position, f.source, f.version)",
                        "StatedFunding f join Plan p on p.id = f.planId",
                        "f",
                        IN_ORDER),
                scope);
    }
}
