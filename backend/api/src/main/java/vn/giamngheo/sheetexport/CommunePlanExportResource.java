package vn.giamngheo.sheetexport;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/commune-plans/{id}")
@Tag(name = "sheet", description = "Tables as Excel sheets")
class CommunePlanExportResource {
    private final CommunePlanExportService exports;
    private final CurrentScope scope;

    CommunePlanExportResource(CommunePlanExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(
            operationId = "exportCommunePlan",
            summary = "One commune's plan as an .xlsx: its targets beside the district's, its tasks and its budget")
    public Response plan(@RestPath UUID id, @Context Request request) {
        return SheetDownload.of(exports.plan(scope.get(), id), request);
    }
}
