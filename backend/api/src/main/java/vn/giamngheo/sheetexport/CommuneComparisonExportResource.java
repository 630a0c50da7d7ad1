package vn.giamngheo.sheetexport;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/commune-comparison")
@Tag(name = "sheet", description = "Tables as Excel sheets")
class CommuneComparisonExportResource {
    private final CommuneComparisonExportService exports;
    private final CurrentScope scope;

    CommuneComparisonExportResource(CommuneComparisonExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(
            operationId = "exportCommuneComparison",
            summary = "What communes set themselves beside the district's targets, and their plans, as an .xlsx")
    public Response comparison(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(exports.comparison(scope.get(), planId), request);
    }
}
