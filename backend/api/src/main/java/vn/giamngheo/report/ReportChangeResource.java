package vn.giamngheo.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/report-changes")
@Tag(name = "report", description = "What units answer to rounds, and where it stands")
class ReportChangeResource {
    private final ReportHistoryService history;
    private final CurrentScope scope;

    ReportChangeResource(ReportHistoryService history, CurrentScope scope) {
        this.history = history;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getReportChanges",
            summary =
                    "Figures and words of a report that differ from those that went in before; of one submission with its event")
    public ReportChanges get(
            @QueryParam("reportId") @NotNull @Parameter(required = true) UUID reportId,
            @QueryParam("eventId") @Nullable UUID eventId) {
        return history.changes(scope.get(), reportId, eventId);
    }
}
