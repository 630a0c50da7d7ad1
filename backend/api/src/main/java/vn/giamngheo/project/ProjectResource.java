package vn.giamngheo.project;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/projects")
@Tag(name = "project", description = "Projects and sub-projects (funding nodes)")
class ProjectResource {
    private final ProjectService projects;
    private final CurrentScope scope;

    ProjectResource(ProjectService projects, CurrentScope scope) {
        this.projects = projects;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "listProjects", summary = "Projects of the plans within sight")
    public Page<ProjectResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("search") @Size(max = 200) @Nullable String search,
            @Valid @BeanParam PageRequest page) {
        return projects.list(scope.get(), planId, search, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "getProject", summary = "One project")
    public ProjectResponse get(@RestPath UUID id) {
        return projects.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.PROJECT_WRITE)
    @Operation(operationId = "createProject", summary = "Enter a project into its plan")
    public ProjectResponse create(ProjectRequest request) {
        return projects.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.PROJECT_WRITE)
    @Operation(operationId = "updateProject", summary = "Describe a project anew")
    public ProjectResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, ProjectRequest request) {
        return projects.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.PROJECT_WRITE)
    @Operation(operationId = "deleteProject", summary = "Take a project out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        projects.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "listProjectHistory", summary = "What was done to a project, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return projects.history(scope.get(), id, page);
    }
}
