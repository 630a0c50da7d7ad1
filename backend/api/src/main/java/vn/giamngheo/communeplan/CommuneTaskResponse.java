package vn.giamngheo.communeplan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** Work that a commune gives itself: what, who, until when, for which sub-project, as the API shows it. */
@Schema(
        name = "CommuneTask",
        description = "Work that a commune gives itself: what, who, until when, for which sub-project")
public record CommuneTaskResponse(
        UUID id,
        UUID planId,
        String what,
        String who,
        @Nullable LocalDate dueOn,
        @Nullable String dueWords,

        @Schema(description = "Of the district's plan; null for work of the commune's own") @Nullable
        UUID subProjectId,

        int position,
        Source source,
        int version)
        implements Tagged {

    /** What would be sent to leave it as it is. */
    public CommuneTaskRequest toRequest() {
        return new CommuneTaskRequest(planId, what, who, dueOn, dueWords, subProjectId, position, source);
    }
}
