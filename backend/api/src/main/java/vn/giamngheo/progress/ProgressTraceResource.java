package vn.giamngheo.progress;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/progress-traces/{id}")
@Tag(name = "progress", description = "How far indicators have come, against their targets")
class ProgressTraceResource {
    private final ProgressService progress;
    private final CurrentScope scope;

    ProgressTraceResource(ProgressService progress, CurrentScope scope) {
        this.progress = progress;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getProgressTrace", summary = "The reports behind a figure")
    public ProgressTrace trace(
            @RestPath UUID id,
            @QueryParam("areaId") @Parameter(description = "The plan's own area where absent") @Nullable UUID areaId,
            @QueryParam("asOf") @Parameter(description = "Today where absent") @Nullable LocalDate asOf) {
        return progress.trace(scope.get(), id, areaId, asOf);
    }
}
