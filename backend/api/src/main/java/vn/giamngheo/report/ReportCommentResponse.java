package vn.giamngheo.report;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;

/**
 * What somebody said about a report, as the API shows it.
 *
 * @param unitId the unit that they belong to in it; absent for who has a role of the whole programme only
 */
@Schema(name = "ReportComment", description = "What somebody said about a report, or about one figure of it")
public record ReportCommentResponse(
        UUID id,
        UUID reportId,
        @Nullable UUID resultId,
        String text,
        String authorName,
        @Nullable UUID unitId,
        Instant writtenAt,
        int version)
        implements Tagged {}
