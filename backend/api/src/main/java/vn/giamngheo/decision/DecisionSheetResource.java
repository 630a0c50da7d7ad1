package vn.giamngheo.decision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.SheetUploads;

@Path("/api/v1/decisions/{id}/lines-import")
@Tag(name = "decision", description = "Decisions that move money, and the ledger of what they moved")
class DecisionSheetResource {
    private final DecisionSheetService service;
    private final SheetUploads uploads;
    private final CurrentScope scope;

    DecisionSheetResource(DecisionSheetService service, SheetUploads uploads, CurrentScope scope) {
        this.service = service;
        this.uploads = uploads;
        this.scope = scope;
    }

    @GET
    @Path("template")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(operationId = "getDecisionLinesTemplate", summary = "The lines of a draft as an .xlsx to fill in")
    public Response template(@RestPath UUID id, @Context Request request) {
        return SheetDownload.of(service.template(scope.get(), id), request);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(operationId = "previewDecisionLinesImport", summary = "What would become of a sheet of lines")
    public SheetPreview preview(@RestPath UUID id, InputStream body) throws IOException {
        return uploads.read(body, DecisionSheet.FORM, content -> service.preview(scope.get(), id, content));
    }

    @POST
    @Path("marked")
    @Consumes(MediaType.WILDCARD)
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(operationId = "markDecisionLinesImport", summary = "A sheet of lines with the reasons beside its rows")
    public Response marked(@RestPath UUID id, InputStream body) throws IOException {
        return SheetDownload.made(uploads.marked(
                scope.get(),
                body,
                DecisionSheet.FORM,
                DecisionSheetService.NAME,
                content -> service.checked(scope.get(), id, content)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(operationId = "importDecisionLines", summary = "Give a draft the lines of a sheet: all rows, or none")
    public SheetPreview apply(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            InputStream body)
            throws IOException {
        return uploads.read(body, DecisionSheet.FORM, content -> service.take(scope.get(), id, ifMatch, key, content));
    }
}
