package vn.giamngheo.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.IfMatch;

@Path("/api/v1/report-papers")
@Tag(name = "report", description = "What units answer to rounds, and where it stands")
class ReportPaperResource {
    private final ReportService reports;
    private final CurrentScope scope;

    ReportPaperResource(ReportService reports, CurrentScope scope) {
        this.reports = reports;
        this.scope = scope;
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.REPORT_WRITE)
    @Operation(operationId = "setReportPaper", summary = "Enter the signed paper that a report came on, as the manager")
    public ReportResponse set(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ReportPaperRequest request) {
        return reports.enterPaper(scope.get(), id, ifMatch, request);
    }
}
