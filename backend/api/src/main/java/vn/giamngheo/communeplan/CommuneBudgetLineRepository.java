package vn.giamngheo.communeplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for communes' budget lines. */
@ApplicationScoped
class CommuneBudgetLineRepository implements PanacheRepositoryBase<CommuneBudgetLine, UUID> {
    private static final String FROM = "CommuneBudgetLine b join Plan p on p.id = b.planId";
    private static final SortKey IN_ORDER = SortKey.number("position", "b.position");

    Listing<CommuneBudgetLineResponse> all(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.communeplan.CommuneBudgetLineResponse(b.id, b.planId, b.subProjectId, b.content, b.fundingSource, b.amount, b.pendingWords, b.position, b.source, b.version)",
                        FROM,
                        "b",
                        IN_ORDER),
                scope);
    }

    Optional<CommuneBudgetLine> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(
                        new Listing<CommuneBudgetLine>(getEntityManager(), "b", FROM, "b", IN_ORDER), scope)
                .one(id);
    }
}
