package vn.giamngheo.sheetexport;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/sub-projects")
@Tag(name = "sheet", description = "Tables as Excel sheets")
class SubProjectExportResource {
    private final SubProjectExportService exports;
    private final CurrentScope scope;

    SubProjectExportResource(SubProjectExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(
            operationId = "exportSubProjects",
            summary = "A plan's projects and sub-projects as an .xlsx: who leads them, and their stated money")
    public Response subProjects(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @QueryParam("leadId") @Parameter(description = "Only those that this agency leads") @Nullable UUID leadId,
            @QueryParam("search")
                    @Size(max = 200)
                    @Parameter(description = "Words of code or name; accents and case aside")
                    @Nullable
                    String search,
            @Context Request request) {
        return SheetDownload.of(exports.subProjects(scope.get(), planId, leadId, search), request);
    }
}
