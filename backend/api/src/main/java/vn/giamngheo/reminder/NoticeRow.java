package vn.giamngheo.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.Lateness;
import vn.giamngheo.report.TaskKind;

/**
 * A report of which there is something to tell, as it is read.
 *
 * @param submittedOn when it came in; absent while it is owed
 * @param since when it came back, or was reminded of; absent for what its day tells
 * @param byName who reminds
 * @param message what they say
 */
record NoticeRow(
        UUID planId,
        UUID roundId,
        String roundName,
        UUID reportId,
        String agencyName,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable Instant since,
        @Nullable String byName,
        @Nullable String message) {

    /** Of a report of which the day tells. */
    NoticeRow(UUID planId, UUID roundId, String roundName, UUID reportId, String agencyName, LocalDate dueOn) {
        this(planId, roundId, roundName, reportId, agencyName, dueOn, null, null, null, null);
    }

    /** Of a report that came back. */
    NoticeRow(
            UUID planId,
            UUID roundId,
            String roundName,
            UUID reportId,
            String agencyName,
            LocalDate dueOn,
            @Nullable LocalDate submittedOn,
            Instant since) {
        this(planId, roundId, roundName, reportId, agencyName, dueOn, submittedOn, since, null, null);
    }

    /** The notice, not yet read. What it is known by changes with the day or the moment: a day that is put off is told anew. */
    NoticeResponse as(NoticeKind kind, TaskKind task, Instant happenedAt, LocalDate today) {
        String key = kind + " " + task + " " + reportId + " " + (since == null ? dueOn : since);
        return new NoticeResponse(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                kind,
                task,
                planId,
                roundId,
                roundName,
                reportId,
                agencyName,
                dueOn,
                Lateness.days(dueOn, submittedOn, today),
                happenedAt,
                byName,
                message,
                false);
    }
}
