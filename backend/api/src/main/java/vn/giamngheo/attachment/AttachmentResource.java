package vn.giamngheo.attachment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.http.IfMatch;

@Path("/api/v1")
@Tag(name = "attachment", description = "Files that prove something")
class AttachmentResource {
    // Opened on its own, by whatever browser, a file must not do anything; this comes beside the policy of every
    // answer.
    private static final String INERT = "sandbox";
    private static final int MOST_NAME = 500;

    private final AttachmentService attachments;
    private final Uploads uploads;
    private final CurrentScope scope;

    AttachmentResource(AttachmentService attachments, Uploads uploads, CurrentScope scope) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.scope = scope;
    }

    @GET
    @Path("attachment-rules")
    @PermissionsAllowed(Permission.ATTACHMENT_READ)
    @Operation(operationId = "getAttachmentRules", summary = "Which files are taken")
    public AttachmentRules rules() {
        return attachments.rules();
    }

    @POST
    @Path("attachments")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.ATTACHMENT_WRITE)
    @Operation(
            operationId = "createAttachment",
            summary = "Upload a file: its bytes are the body, and tell what it is; to be attached to something next")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public AttachmentResponse create(
            @RestQuery
                    @NotBlank
                    @Size(max = MOST_NAME)
                    @Parameter(required = true, description = "The name of the file")
                    String fileName,
            InputStream body)
            throws IOException {
        return uploads.receive(scope.get(), fileName, body);
    }

    @GET
    @Path("attachments/{id}")
    @PermissionsAllowed(Permission.ATTACHMENT_READ)
    @Operation(operationId = "getAttachment", summary = "What is known of a file")
    public AttachmentResponse get(@RestPath UUID id) {
        return attachments.get(scope.get(), id);
    }

    @GET
    @Path("attachments/{id}/content")
    @PermissionsAllowed(Permission.ATTACHMENT_READ)
    @Operation(operationId = "downloadAttachment", summary = "The file itself, to be saved and not to be shown")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@RestPath UUID id) {
        Scope caller = scope.get();
        AttachmentResponse attachment = attachments.toDownload(caller, id);
        StreamingOutput content = out -> uploads.send(caller, id, out);
        return Response.ok(content, attachment.kind().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(attachment.fileName()))
                .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", INERT)
                .build();
    }

    @DELETE
    @Path("attachments/{id}")
    @PermissionsAllowed(Permission.ATTACHMENT_WRITE)
    @Operation(operationId = "deleteAttachment", summary = "Take away a file that one has attached to nothing")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        attachments.delete(scope.get(), id, ifMatch);
    }
}
