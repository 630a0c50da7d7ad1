package vn.giamngheo.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for projects. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    Page<ProjectResponse> list(Scope scope, @Nullable UUID planId, @Nullable String search, PageRequest page) {
        return projects(scope)
                .filter("j.planId = :planId", "planId", planId)
                .search("j.searchText", search)
                .page(page);
    }

    Optional<ProjectResponse> one(Scope scope, UUID id) {
        return projects(scope).one(id);
    }

    Optional<Project> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(
                        new Listing<Project>(
                                getEntityManager(),
                                "j",
                                "Project j join Plan p on p.id = j.planId",
                                "j",
                                SortKey.number("position", "j.position")),
                        scope)
                .one(id);
    }

    List<ProjectResponse> ofPlan(Scope scope, UUID planId) {
        return projects(scope)
                .where("j.planId = :planId", Map.of("planId", planId))
                .all();
    }

    private Listing<ProjectResponse> projects(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.project.ProjectResponse(j.id, j.planId, j.programmeNodeId, j.code, j.name, j.position,"
                                + " j.source, j.version)",
                        "Project j join Plan p on p.id = j.planId",
                        "j",
                        SortKey.number("position", "j.position"),
                        SortKey.text("code", "j.code"),
                        SortKey.text("name", "j.name")),
                scope);
    }
}
