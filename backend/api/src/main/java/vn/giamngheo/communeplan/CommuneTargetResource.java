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

@Path("/api/v1/commune-targets")
@Tag(name = "communeplan", description = "Plans of communes below a district's plan")
class CommuneTargetResource {
    private final CommuneTargetService service;
    private final CurrentScope scope;

    CommuneTargetResource(CommuneTargetService service, CurrentScope scope) {
        this.service = service;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "listCommuneTargets", summary = "Communes' own targets within sight")
    public Page<CommuneTargetResponse> list(
            @QueryParam("planId") @Nullable UUID planId, @Valid @BeanParam PageRequest page) {
        return service.list(scope.get(), planId, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "getCommuneTarget", summary = "One commune's target")
    public CommuneTargetResponse get(@RestPath UUID id) {
        return service.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "createCommuneTarget", summary = "Enter a commune's target into its plan")
    public CommuneTargetResponse create(CommuneTargetRequest request) {
        return service.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "updateCommuneTarget", summary = "Describe a commune's target anew")
    public CommuneTargetResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            CommuneTargetRequest request) {
        return service.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "deleteCommuneTarget", summary = "Take a commune's target out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        service.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "listCommuneTargetHistory", summary = "What was done to a commune's target, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return service.history(scope.get(), id, page);
    }
}
