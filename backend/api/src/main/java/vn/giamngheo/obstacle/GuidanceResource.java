package vn.giamngheo.obstacle;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/guidance")
@Tag(name = "obstacle", description = "What hinders units, and what was answered")
class GuidanceResource {
    private final GuidanceService guidance;
    private final CurrentScope scope;

    GuidanceResource(GuidanceService guidance, CurrentScope scope) {
        this.guidance = guidance;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.OBSTACLE_READ)
    @Operation(operationId = "listGuidance", summary = "Answers that were kept for all")
    public Page<GuidanceResponse> list(@Valid @BeanParam GuidanceFilter filter, @Valid @BeanParam PageRequest page) {
        return guidance.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.OBSTACLE_READ)
    @Operation(operationId = "getGuidance", summary = "One answer that was kept for all")
    public GuidanceResponse get(@RestPath UUID id) {
        return guidance.get(scope.get(), id);
    }
}
