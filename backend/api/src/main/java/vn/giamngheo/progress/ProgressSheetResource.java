package vn.giamngheo.progress;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/progress")
@Tag(name = "progress", description = "How far indicators have come, against their targets")
class ProgressSheetResource {
    private final ProgressExportService exports;
    private final CurrentScope scope;

    ProgressSheetResource(ProgressExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "exportProgress", summary = "How far the indicators of a plan have come, as an .xlsx")
    public Response progress(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @QueryParam("areaId") @Parameter(description = "The plan's own area where absent") @Nullable UUID areaId,
            @QueryParam("asOf") @Parameter(description = "Today where absent") @Nullable LocalDate asOf,
            @Context Request request) {
        return SheetDownload.of(exports.progress(scope.get(), planId, areaId, asOf), request);
    }
}
