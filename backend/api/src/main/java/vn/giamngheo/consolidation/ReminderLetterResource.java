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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.document.PaperFile;
import vn.giamngheo.shared.http.DocumentDownload;

@Path("/api/v1/reminder-letters/{id}")
@Tag(name = "consolidation", description = "The report of a whole round, and the documents of reports")
class ReminderLetterResource {
    private final ReportDocumentService documents;
    private final CurrentScope scope;

    ReminderLetterResource(ReportDocumentService documents, CurrentScope scope) {
        this.documents = documents;
        this.scope = scope;
    }

    @GET
    @Produces(DocumentDownload.DOCX)
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(
            operationId = "getReminderLetter",
            summary = "The letter to the units that owe a report of the round, as a .docx")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = DocumentDownload.DOCX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@RestPath UUID id, @Context Request request) {
        PaperFile file = documents.reminder(scope.get(), id);
        return DocumentDownload.of(file.fileName(), file.fingerprint(), () -> file.write()::to, request);
    }
}
