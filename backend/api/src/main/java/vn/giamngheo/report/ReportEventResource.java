package vn.giamngheo.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/report-events")
@Tag(name = "report", description = "What units answer to rounds, and where it stands")
class ReportEventResource {
    private final ReportHistoryService history;
    private final CurrentScope scope;

    ReportEventResource(ReportHistoryService history, CurrentScope scope) {
        this.history = history;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listReportEvents", summary = "The steps that were taken with a report's sections")
    public Page<ReportEventResponse> list(
            @QueryParam("reportId") @NotNull @Parameter(required = true) UUID reportId,
            @Valid @BeanParam PageRequest page) {
        return history.events(scope.get(), reportId, page);
    }
}
