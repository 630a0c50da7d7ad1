package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param reportId the report that it is about; absent for a round to open and for obstacles
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
        @Nullable UUID obstacleId,
        @Nullable String obstacleTitle,
        @Nullable UUID agencyId,
        @Nullable String agencyName,
        @Nullable LocalDate dueOn,
        int lateDays) {}
