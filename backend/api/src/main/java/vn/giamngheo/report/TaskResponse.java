package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param reportId the report that it is about; absent for a round to open
 * @param agencyName whose report it is
 * @param lateDays by how many days the day is over; 0 where it is not
 */
@Schema(name = "Task", description = "Something that waits for the caller")
public record TaskResponse(
        TaskKind kind,
        UUID planId,
        @Nullable UUID reportId,
        @Nullable UUID roundId,
        String roundName,
        @Nullable UUID agencyId,
        @Nullable String agencyName,
        LocalDate dueOn,
        int lateDays) {}
