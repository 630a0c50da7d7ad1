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
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/report-board")
@Tag(name = "report", description = "What units answer to rounds, and where it stands")
class ReportBoardResource {
    private final ReportOverviewService overview;
    private final CurrentScope scope;

    ReportBoardResource(ReportOverviewService overview, CurrentScope scope) {
        this.overview = overview;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getReportBoard", summary = "Units by rounds of a plan: where each report stands")
    public ReportBoard get(@QueryParam("planId") @NotNull @Parameter(required = true) UUID planId) {
        return overview.board(scope.get(), planId);
    }
}
