package vn.giamngheo.consolidation;

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

@Path("/api/v1/consolidation-sheets/{id}")
@Tag(name = "consolidation", description = "The report of a whole round, and the documents of reports")
class ConsolidationSheetResource {
    private final ConsolidationSheetService sheets;
    private final CurrentScope scope;

    ConsolidationSheetResource(ConsolidationSheetService sheets, CurrentScope scope) {
        this.sheets = sheets;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "exportConsolidation",
            summary = "The report of a round as an .xlsx: by indicator, by area, who has answered, money, obstacles,"
                    + " and what it says otherwise than the revision before")
    public Response get(@RestPath UUID id, @Context Request request) {
        return SheetDownload.of(sheets.of(scope.get(), id), request);
    }
}
