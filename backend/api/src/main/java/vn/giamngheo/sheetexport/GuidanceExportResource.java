package vn.giamngheo.sheetexport;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.obstacle.GuidanceFilter;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/guidance")
@Tag(name = "sheet", description = "Tables as Excel sheets")
class GuidanceExportResource {
    private final ObstacleExportService exports;
    private final CurrentScope scope;

    GuidanceExportResource(ObstacleExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.OBSTACLE_READ)
    @Operation(operationId = "exportGuidance", summary = "The answers that were kept for all as an .xlsx")
    public Response guidance(
            @Valid @BeanParam GuidanceFilter filter,
            @QueryParam("sort")
                    @Parameter(description = "A field to sort by, or -field for descending, as in the list")
                    @Nullable
                    String sort,
            @Context Request request) {
        return SheetDownload.of(exports.guidance(scope.get(), filter, sort), request);
    }
}
