package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param reportId the report that it is about; absent for whole rounds and for obstacles
 * @param roundId the round; absent for one to open and for obstacles
 * @param consolidationId the last revision of the round's report; absent where there is none, and for all that is not about that
 * @param roundName the round's name; absent for obstacles
 * @param obstacleId the obstacle that it is about; absent for reports and rounds
 * @param obstacleTitle what hinders; absent for reports and rounds
 * @param agencyName whose report or obstacle it is
 * @param dueOn the day it is due; absent where nobody has set one
 * @param lateDays by how many days the day is over; 0 where it is not
 */
@Schema(name = "Task", description = "Something that waits for the caller")
public record TaskResponse(
        TaskKind kind,
        UUID planId,
        @Nullable UUID reportId,
        @Nullable UUID roundId,
        @Nullable String roundName,
        @Nullable UUID consolidationId,
        @Nullable UUID obstacleId,
        @Nullable String obstacleTitle,
        @Nullable UUID agencyId,
        @Nullable String agencyName,
        @Nullable LocalDate dueOn,
        int lateDays) {

    /** What is to be done with a whole round, and not with the report of one unit. */
    public static TaskResponse ofRound(
            TaskKind kind,
            UUID planId,
            @Nullable UUID roundId,
            String roundName,
            @Nullable UUID consolidationId,
            @Nullable LocalDate dueOn,
            LocalDate today) {
        int lateDays = dueOn == null ? 0 : Lateness.days(dueOn, null, today);
        return new TaskResponse(
                kind, planId, null, roundId, roundName, consolidationId, null, null, null, null, dueOn, lateDays);
    }
}
