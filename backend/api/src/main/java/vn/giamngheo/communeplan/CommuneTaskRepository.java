package vn.giamngheo.communeplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for communes' tasks. */
@ApplicationScoped
class CommuneTaskRepository implements PanacheRepositoryBase<CommuneTask, UUID> {
    private static final String FROM = "CommuneTask t join Plan p on p.id = t.planId";
    private static final SortKey IN_ORDER = SortKey.number("position", "t.position");

    Listing<CommuneTaskResponse> all(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.communeplan.CommuneTaskResponse(t.id, t.planId, t.what, t.who, t.dueOn, t.dueWords, t.subProjectId, t.position, t.source, t.version)",
                        FROM,
                        "t",
                        IN_ORDER),
                scope);
    }

    Optional<CommuneTask> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(new Listing<CommuneTask>(getEntityManager(), "t", FROM, "t", IN_ORDER), scope)
                .one(id);
    }
}
