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

@Path("/api/v1/progress-communes/{id}")
@Tag(name = "progress", description = "How far indicators have come, against their targets")
class ProgressCommunesResource {
    private final ProgressService progress;
    private final CurrentScope scope;

    ProgressCommunesResource(ProgressService progress, CurrentScope scope) {
        this.progress = progress;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getProgressCommunes", summary = "One indicator in each commune, the furthest first")
    public ProgressCommunes communes(
            @RestPath UUID id,
            @QueryParam("asOf") @Parameter(description = "Today where absent") @Nullable LocalDate asOf,
            @QueryParam("areasAsOf")
                    @Parameter(
                            description = "Re-read on the areas of that day, which carry on those of the plan's year")
                    @Nullable
                    LocalDate areasAsOf) {
        return progress.communes(scope.get(), id, asOf, areasAsOf);
    }
}
