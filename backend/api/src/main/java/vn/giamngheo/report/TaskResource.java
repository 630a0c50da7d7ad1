package vn.giamngheo.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/tasks")
@Tag(name = "report", description = "What units answer to rounds, and where it stands")
class TaskResource {
    private final ReportOverviewService overview;
    private final CurrentScope scope;

    TaskResource(ReportOverviewService overview, CurrentScope scope) {
        this.overview = overview;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listTasks", summary = "What waits for the caller")
    public TaskList list() {
        return overview.tasks(scope.get());
    }
}
