package vn.giamngheo.consolidation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/consolidation-traces/{id}")
@Tag(name = "consolidation", description = "The report of a whole round, and the documents of reports")
class ConsolidationTraceResource {
    private final ConsolidationService consolidations;
    private final CurrentScope scope;

    ConsolidationTraceResource(ConsolidationService consolidations, CurrentScope scope) {
        this.consolidations = consolidations;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getConsolidationTrace", summary = "The reports behind a figure, as they were when taken")
    public ConsolidationTrace trace(
            @RestPath UUID id,
            @QueryParam("indicatorId") @Parameter(description = "All indicators where absent") @Nullable
                    UUID indicatorId,
            @QueryParam("areaId") @Parameter(description = "All areas where absent") @Nullable UUID areaId,
            @QueryParam("periodAlone")
                    @DefaultValue("false")
                    @Parameter(description = "Leaves out what was told before the period")
                    boolean periodAlone) {
        return consolidations.trace(scope.get(), id, indicatorId, areaId, periodAlone);
    }
}
