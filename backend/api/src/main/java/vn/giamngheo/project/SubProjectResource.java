package vn.giamngheo.project;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/sub-projects")
@Tag(name = "project", description = "Projects and sub-projects (funding nodes)")
class SubProjectResource {
    private final SubProjectService subProjects;
    private final ProjectService projects;
    private final CurrentScope scope;

    SubProjectResource(SubProjectService subProjects, ProjectService projects, CurrentScope scope) {
        this.subProjects = subProjects;
        this.projects = projects;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "listSubProjects", summary = "Sub-projects of the plans within sight")
    public Page<SubProjectSummary> list(@Valid @BeanParam SubProjectFilter filter, @Valid @BeanParam PageRequest page) {
        return projects.listSubProjects(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "getSubProject", summary = "One sub-project with its texts")
    public SubProjectResponse get(@RestPath UUID id) {
        return projects.getSubProject(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.PROJECT_WRITE)
    @Operation(operationId = "createSubProject", summary = "Enter a sub-project into its plan")
    public SubProjectResponse create(SubProjectRequest request) {
        return subProjects.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.PROJECT_WRITE)
    @Operation(operationId = "updateSubProject", summary = "Describe a sub-project anew")
    public SubProjectResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            SubProjectRequest request) {
        return subProjects.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.PROJECT_WRITE)
    @Operation(operationId = "deleteSubProject", summary = "Take a sub-project out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        subProjects.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "listSubProjectHistory", summary = "What was done to a sub-project, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return subProjects.history(scope.get(), id, page);
    }
}
