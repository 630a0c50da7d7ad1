package vn.giamngheo.project;

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

/** Every query for sub-projects. */
@ApplicationScoped
class SubProjectRepository implements PanacheRepositoryBase<SubProject, UUID> {
    private static final String FROM = "SubProject s join Plan p on p.id = s.planId";
    private static final SortKey[] KEYS = {
        SortKey.number("position", "s.position"), SortKey.text("code", "s.code"), SortKey.text("name", "s.name"),
    };

    Page<SubProjectSummary> list(Scope scope, SubProjectFilter filter, PageRequest page) {
        Listing<SubProjectSummary> subProjects = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.project.SubProjectSummary(s.id, s.planId, s.projectId, s.programmeNodeId, s.code, s.name,"
                        + " s.position, s.source, s.version)",
                FROM,
                "s",
                KEYS);
        return PlanVisibility.narrow(subProjects, scope)
                .filter("s.planId = :planId", "planId", filter.planId())
                .filter("s.projectId = :projectId", "projectId", filter.projectId())
                .filter(
                        "exists (select 1 from Duty d where d.subProjectId = s.id and d.agencyId = :agencyId)",
                        "agencyId",
                        filter.agencyId())
                .search("s.searchText", filter.search())
                .page(page);
    }

    Optional<SubProject> one(Scope scope, UUID id) {
        return whole(scope).one(id);
    }

    List<SubProject> ofPlan(Scope scope, UUID planId) {
        return whole(scope)
                .where("s.planId = :planId", Map.of("planId", planId))
                .all();
    }

    private Listing<SubProject> whole(Scope scope) {
        return PlanVisibility.narrow(new Listing<>(getEntityManager(), "s", FROM, "s", KEYS), scope);
    }
}
