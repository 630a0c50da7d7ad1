package vn.giamngheo.area;

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

@Path("/api/v1")
@Tag(name = "area", description = "Administrative areas over time")
class AreaResource {
    private final AreaService areas;
    private final CurrentScope scope;

    AreaResource(AreaService areas, CurrentScope scope) {
        this.areas = areas;
        this.scope = scope;
    }

    @GET
    @Path("areas")
    @PermissionsAllowed(Permission.AREA_READ)
    @Operation(operationId = "listAreas", summary = "Areas, of today and of other times")
    public Page<AreaResponse> list(@Valid @BeanParam AreaFilter filter, @Valid @BeanParam PageRequest page) {
        return areas.list(scope.get(), filter, page);
    }

    @GET
    @Path("areas/{id}")
    @PermissionsAllowed(Permission.AREA_READ)
    @Operation(operationId = "getArea", summary = "One area")
    public AreaResponse get(@RestPath UUID id) {
        return areas.get(scope.get(), id);
    }

    @GET
    @Path("area-successions")
    @PermissionsAllowed(Permission.AREA_READ)
    @Operation(operationId = "listAreaSuccessions", summary = "Which area carries on which, and from when")
    public Page<AreaSuccessionResponse> successions(
            @QueryParam("areaId") @Nullable UUID areaId, @Valid @BeanParam PageRequest page) {
        return areas.successions(scope.get(), areaId, page);
    }

    @POST
    @Path("areas")
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.AREA_WRITE)
    @Operation(operationId = "createArea", summary = "Enter an area into the register")
    public AreaResponse create(AreaRequest request) {
        return areas.create(scope.get(), request);
    }

    @PUT
    @Path("areas/{id}")
    @PermissionsAllowed(Permission.AREA_WRITE)
    @Operation(operationId = "updateArea", summary = "Describe an area anew")
    public AreaResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, AreaRequest request) {
        return areas.change(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("areas/{id}/end")
    @PermissionsAllowed(Permission.AREA_WRITE)
    @Operation(operationId = "endArea", summary = "End an area, and say which areas carry it on")
    public AreaResponse end(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, AreaEndRequest request) {
        return areas.end(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("areas/{id}")
    @PermissionsAllowed(Permission.AREA_WRITE)
    @Operation(operationId = "deleteArea", summary = "Take an area that nothing refers to out of the register")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        areas.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("areas/{id}/history")
    @PermissionsAllowed(Permission.AREA_READ)
    @Operation(operationId = "listAreaHistory", summary = "What was done to an area, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return areas.history(scope.get(), id, page);
    }
}
