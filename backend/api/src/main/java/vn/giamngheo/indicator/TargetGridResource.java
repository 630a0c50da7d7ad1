package vn.giamngheo.indicator;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/target-grids/{id}")
@Tag(name = "indicator", description = "Indicators with targets and baselines")
class TargetGridResource {
    private final TargetGridService grids;
    private final CurrentScope scope;

    TargetGridResource(TargetGridService grids, CurrentScope scope) {
        this.grids = grids;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(
            operationId = "getTargetGrid",
            summary = "All targets of a plan by indicator and area, and how they fit together")
    public TargetGridResponse get(@RestPath UUID id) {
        return grids.get(scope.get(), id);
    }

    @PUT
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(
            operationId = "assignTargets",
            summary = "Write in cells of a plan's targets, each over the version that was seen: all, or nothing")
    public TargetGridResponse assign(@RestPath UUID id, TargetGridRequest request) {
        return grids.assign(scope.get(), id, request);
    }
}
