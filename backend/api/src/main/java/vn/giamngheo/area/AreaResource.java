package vn.giamngheo.area;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
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
}
