package vn.giamngheo.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.DocumentDownload;

@Path("/api/v1/plans/{id}/document")
@Tag(name = "document", description = "Plans as official documents")
class DocumentResource {
    private final DocumentService documents;
    private final CurrentScope scope;

    DocumentResource(DocumentService documents, CurrentScope scope) {
        this.documents = documents;
        this.scope = scope;
    }

    @GET
    @Produces(DocumentDownload.DOCX)
    @PermissionsAllowed(Permission.DOCUMENT_READ)
    @Operation(
            operationId = "getPlanDocument",
            summary = "The plan as a .docx, laid out as an administrative document (NĐ 30/2020)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = DocumentDownload.DOCX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
            @RestPath UUID id,
            @QueryParam("unstated")
                    @DefaultValue("MARKED")
                    @Parameter(description = "What becomes of facts that the plan does not state itself")
                    Unstated unstated,
            @Context Request request) {
        PlanDocument document = documents.of(scope.get(), id, unstated);
        return DocumentDownload.of(document.fileName(), document.fingerprint(), () -> document.write()::to, request);
    }
}
