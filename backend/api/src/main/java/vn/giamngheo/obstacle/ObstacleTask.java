package vn.giamngheo.obstacle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.Lateness;
import vn.giamngheo.report.TaskKind;
import vn.giamngheo.report.TaskResponse;

/** An obstacle that waits for the caller, as it is read. */
record ObstacleTask(
        UUID id,
        UUID planId,
        UUID agencyId,
        String agencyName,
        String title,
        ObstacleState state,
        @Nullable LocalDate dueOn) {

    TaskResponse on(LocalDate today) {
        TaskKind kind = switch (state) {
            case OPEN, REOPENED -> TaskKind.ANSWER_OBSTACLE;
            case ESCALATED -> TaskKind.DECIDE_OBSTACLE;
            case ANSWERED -> TaskKind.CLOSE_OBSTACLE;
            case CLOSED -> throw new IllegalStateException("what is closed waits for nobody");
        };
        // The day is the answer's: once that is given, it hurries nobody.
        LocalDate due = state.awaitsAnswer() ? dueOn : null;
        int lateDays = due == null ? 0 : Lateness.days(due, null, today);
        return new TaskResponse(kind, planId, null, null, null, null, id, title, agencyId, agencyName, due, lateDays);
    }
}
