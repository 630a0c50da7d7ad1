package vn.giamngheo.trail;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/audit-events")
@Tag(name = "trail", description = "The trail of who wrote what and read whom, and its seals")
class AuditSheetResource {
    private final AuditEventService events;
    private final CurrentScope scope;

    AuditSheetResource(AuditEventService events, CurrentScope scope) {
        this.events = events;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.AUDIT_READ)
    @Operation(operationId = "exportAuditEvents", summary = "The events that meet the filter as an .xlsx")
    public Response export(@Valid @BeanParam AuditEventFilter filter, @Context Request request) {
        return SheetDownload.of(events.export(scope.get(), filter), request);
    }

    @GET
    @Path("csv")
    @Produces(Sheets.CSV)
    @PermissionsAllowed(Permission.AUDIT_READ)
    @Operation(operationId = "exportAuditEventsCsv", summary = "The events that meet the filter as a .csv")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Sheets.CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(@Valid @BeanParam AuditEventFilter filter, @Context Request request) {
        return SheetDownload.csv(events.exportCsv(scope.get(), filter), request);
    }
}
