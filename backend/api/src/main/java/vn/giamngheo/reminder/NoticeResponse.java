package vn.giamngheo.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.TaskKind;

/**
 * Something about a report, of a unit or of a whole round, that a person should know.
 *
 * @param id the same for as long as it is the same notice
 * @param task what is to be done
 * @param reportId the unit's report; absent for that of a whole round
 * @param consolidationId the draft of a round's report; absent where there is none, and for units' reports
 * @param agencyName whose report it is; absent for that of a whole round
 * @param lateDays by how many days the day is over; 0 where it is not
 * @param happenedAt since when it is so
 * @param byName who reminds; absent where nobody did
 * @param message what they say
 * @param read whether the caller has marked it as read
 */
@Schema(name = "Notice", description = "Something about a report that a person should know")
public record NoticeResponse(
        UUID id,
        NoticeKind kind,
        TaskKind task,
        UUID planId,
        UUID roundId,
        String roundName,
        @Nullable UUID reportId,
        @Nullable UUID consolidationId,
        @Nullable String agencyName,
        LocalDate dueOn,
        int lateDays,
        Instant happenedAt,
        @Nullable String byName,
        @Nullable String message,
        boolean read) {}
