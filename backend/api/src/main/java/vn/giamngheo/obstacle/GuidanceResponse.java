package vn.giamngheo.obstacle;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;

/** Guidance for all, as the API shows it: not which unit asked. */
@Schema(name = "Guidance", description = "An answer that was kept for all")
public record GuidanceResponse(
        UUID id,
        UUID planId,
        @Nullable UUID subProjectId,
        @Nullable UUID indicatorId,
        String title,
        String summary,
        Instant publishedAt,
        String publisherName,
        int version)
        implements Tagged {}
