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

@Path("/api/v1/commune-budget-lines")
@Tag(name = "communeplan", description = "Plans of communes below a district's plan")
class CommuneBudgetLineResource {
    private final CommuneBudgetLineService service;
    private final CurrentScope scope;

    CommuneBudgetLineResource(CommuneBudgetLineService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "listCommuneBudgetLines", summary = "Communes' budget lines within sight")
    public Page<CommuneBudgetLineResponse> list(
            @QueryParam("planId") @Nullable UUID planId, @Valid @BeanParam PageRequest page) {
        return service.list(scope.get(), planId, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "getCommuneBudgetLine", summary = "One line of a commune's budget")
    public CommuneBudgetLineResponse get(@RestPath UUID id) {
        return service.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "createCommuneBudgetLine", summary = "Enter a line of a commune's budget into its plan")
    public CommuneBudgetLineResponse create(CommuneBudgetLineRequest request) {
        return service.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "updateCommuneBudgetLine", summary = "Describe a line of a commune's budget anew")
    public CommuneBudgetLineResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            CommuneBudgetLineRequest request) {
        return service.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "deleteCommuneBudgetLine", summary = "Take a line of a commune's budget out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        service.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(
            operationId = "listCommuneBudgetLineHistory",
            summary = "What was done to a line of a commune's budget, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return service.history(scope.get(), id, page);
    }
}
