package vn.giamngheo.result;

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

@Path("/api/v1/report-results/{id}")
@Tag(name = "result", description = "The figures that units tell")
class ReportResultsResource {
    private final ResultService results;
    private final CurrentScope scope;

    ReportResultsResource(ResultService results, CurrentScope scope) {
        this.results = results;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getReportResults", summary = "All figures that are asked for in a report")
    public ReportResults results(@RestPath UUID id) {
        return results.of(scope.get(), id);
    }

    @PUT
    @PermissionsAllowed(Permission.REPORT_WRITE)
    @Operation(
            operationId = "enterReportResults",
            summary = "Write in cells of a report; where somebody else has written since, theirs stands and is told")
    public ResultCellsResponse enter(@RestPath UUID id, ResultCellsRequest request) {
        return results.enter(scope.get(), id, request);
    }
}
