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

@Path("/api/v1/consolidation-documents/{id}")
@Tag(name = "consolidation", description = "The report of a whole round, and the documents of reports")
class ConsolidationDocumentResource {
    private final ReportDocumentService documents;
    private final CurrentScope scope;

    ConsolidationDocumentResource(ReportDocumentService documents, CurrentScope scope) {
        this.documents = documents;
        this.scope = scope;
    }

    @GET
    @Produces(DocumentDownload.DOCX)
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getConsolidationDocument",
            summary = "The report of a round as a .docx, laid out as an administrative document (NĐ 30/2020)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = DocumentDownload.DOCX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@RestPath UUID id, @Context Request request) {
        PaperFile file = documents.consolidation(scope.get(), id);
        return DocumentDownload.of(file.fileName(), file.fingerprint(), () -> file.write()::to, request);
    }
}
