package vn.giamngheo.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Tagged;

/**
 * A file as the API tells of it; its content is asked for apart.
 *
 * @param kind what it is by its content
 * @param size in bytes
 * @param sha256 the fingerprint of its content, in hexadecimal digits
 */
@Schema(name = "Attachment", description = "A file that was attached to something")
public record AttachmentResponse(
        UUID id,
        String fileName,
        FileKind kind,
        long size,
        String sha256,
        String uploaderName,
        Instant uploadedAt,
        int version)
        implements Tagged {}
