package vn.giamngheo.progress;

import io.quarkus.security.PermissionsAllowed;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/progress-communes/{id}")
@Tag(name = "progress", description = "How far indicators have come, against their targets")
class ProgressCommunesSheetResource {
    private final ProgressExportService exports;
    private final CurrentScope scope;

    ProgressCommunesSheetResource(ProgressExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "exportProgressCommunes", summary = "One indicator in each commune, as an .xlsx")
    public Response communes(
            @RestPath UUID id,
            @QueryParam("asOf") @Parameter(description = "Today where absent") @Nullable LocalDate asOf,
            @QueryParam("areasAsOf")
                    @Parameter(
                            description = "Re-read on the areas of that day, which carry on those of the plan's year")
                    @Nullable
                    LocalDate areasAsOf,
            @Context Request request) {
        return SheetDownload.of(exports.communes(scope.get(), id, asOf, areasAsOf), request);
    }
}
