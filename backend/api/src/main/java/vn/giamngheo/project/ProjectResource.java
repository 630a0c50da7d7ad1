package vn.giamngheo.project;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1")
@Tag(name = "project", description = "Projects and sub-projects (funding nodes)")
class ProjectResource {
    private final ProjectService projects;
    private final CurrentScope scope;

    ProjectResource(ProjectService projects, CurrentScope scope) {
        this.projects = projects;
        this.scope = scope;
    }

    @GET
    @Path("projects")
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "listProjects", summary = "Projects of the plans within sight")
    public Page<ProjectResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("search") @Size(max = 200) @Nullable String search,
            @Valid @BeanParam PageRequest page) {
        return projects.list(scope.get(), planId, search, page);
    }

    @GET
    @Path("projects/{id}")
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "getProject", summary = "One project")
    public ProjectResponse get(@RestPath UUID id) {
        return projects.get(scope.get(), id);
    }
}
