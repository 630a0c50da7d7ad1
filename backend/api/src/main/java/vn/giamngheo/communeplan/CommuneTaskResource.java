package vn.giamngheo.communeplan;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
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

@Path("/api/v1/commune-tasks")
@Tag(name = "communeplan", description = "Plans of communes below a district's plan")
class CommuneTaskResource {
    private final CommuneTaskService service;
    private final CurrentScope scope;

    CommuneTaskResource(CommuneTaskService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "listCommuneTasks", summary = "Communes' tasks within sight")
    public Page<CommuneTaskResponse> list(
            @QueryParam("planId") @Nullable UUID planId, @Valid @BeanParam PageRequest page) {
        return service.list(scope.get(), planId, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "getCommuneTask", summary = "One commune's task")
    public CommuneTaskResponse get(@RestPath UUID id) {
        return service.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "createCommuneTask", summary = "Enter a commune's task into its plan")
    public CommuneTaskResponse create(CommuneTaskRequest request) {
        return service.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "updateCommuneTask", summary = "Describe a commune's task anew")
    public CommuneTaskResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            CommuneTaskRequest request) {
        return service.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "deleteCommuneTask", summary = "Take a commune's task out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        service.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "listCommuneTaskHistory", summary = "What was done to a commune's task, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return service.history(scope.get(), id, page);
    }
}
