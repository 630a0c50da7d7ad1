package vn.giamngheo.obstacle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle as lists show it.
 *
 * @param retractedReason why its reporter has taken it back; absent where it was not, or where it was reopened since
 */
@Schema(description = "An obstacle as lists show it; agencyId is the unit that reports it")
public record ObstacleSummary(
        UUID id,
        UUID planId,
        UUID agencyId,
        @Nullable UUID subProjectId,
        @Nullable UUID indicatorId,
        @Nullable UUID dutyId,
        String title,
        ObstacleState state,
        @Nullable String retractedReason,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean fromPaper,
        Instant reportedAt,
        Instant touchedAt,
        int version) {

    /** The same, seen on that day. */
    ObstacleSummary on(LocalDate today) {
        return new ObstacleSummary(
                id,
                planId,
                agencyId,
                subProjectId,
                indicatorId,
                dutyId,
                title,
                state,
                retractedReason,
                dueOn,
                isOverdue(state, dueOn, today),
                fromPaper,
                reportedAt,
                touchedAt,
                version);
    }

    /** Whether an answer is owed, and its day is over. */
    static boolean isOverdue(ObstacleState state, @Nullable LocalDate dueOn, LocalDate today) {
        return state.awaitsAnswer() && dueOn != null && dueOn.isBefore(today);
    }
}
