package vn.giamngheo.obstacle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.shared.http.Tagged;

/**
 * An obstacle as the API shows it to one caller.
 *
 * @param retractedReason why its reporter has taken it back; absent where it was not, or where it was reopened since
 * @param overdue whether an answer is owed, and its day is over
 * @param paper the paper that it was reported on; absent where the unit has entered it itself
 * @param guidance what of it is kept for all at the moment
 * @param thread all messages, the report first
 * @param allowedActions the steps that the caller may take now
 */
@Schema(name = "Obstacle", description = "What hinders a unit, and all that was said and done about it")
public record ObstacleResponse(
        UUID id,
        UUID planId,
        UUID agencyId,
        @Nullable UUID subProjectId,
        @Nullable UUID indicatorId,
        @Nullable UUID dutyId,
        String title,
        String description,
        @Nullable String wishedHelp,
        ObstacleState state,
        @Nullable String retractedReason,
        @Nullable LocalDate dueOn,
        boolean overdue,
        Instant reportedAt,
        @Nullable PaperView paper,
        @Nullable GuidanceResponse guidance,
        List<EntryView> thread,
        List<ObstacleAction> allowedActions,
        int version)
        implements Tagged {

    /** What is allowed differs by caller and by day: a copy that a browser has kept is never good enough. */
    @Override
    public boolean looksTheSameToAll() {
        return false;
    }

    /** The paper that an obstacle was reported on. */
    @Schema(name = "ObstaclePaper", description = "The paper that an obstacle was reported on, and its scan")
    public record PaperView(String number, LocalDate date, AttachmentResponse scan) {}

    /** One message, with the step that it came with. */
    @Schema(name = "ObstacleEntry", description = "One message of a thread, with the step that it came with")
    public record EntryView(
            UUID id,
            ObstacleAction action,
            @Nullable ObstacleState fromState,
            ObstacleState toState,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            UUID unitId,
            String authorName,

            @Schema(description = "In whose place it was written, e.g. KT. CHỦ TỊCH / PHÓ CHỦ TỊCH; null for their own")
            @Nullable
            String onBehalfOf,

            Instant writtenAt,
            List<AttachmentResponse> attachments) {}
}
