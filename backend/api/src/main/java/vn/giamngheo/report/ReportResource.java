package vn.giamngheo.report;

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

@Path("/api/v1/reports")
@Tag(name = "report", description = "What units answer to rounds, and where it stands")
class ReportResource {
    private final ReportService reports;
    private final CurrentScope scope;

    ReportResource(ReportService reports, CurrentScope scope) {
        this.reports = reports;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listReports", summary = "Reports within sight, with their sections")
    public Page<ReportSummary> list(@Valid @BeanParam ReportFilter filter, @Valid @BeanParam PageRequest page) {
        return reports.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getReport", summary = "One report, and the steps that one may take with its sections")
    public ReportResponse get(@RestPath UUID id) {
        return reports.get(scope.get(), id);
    }
}
