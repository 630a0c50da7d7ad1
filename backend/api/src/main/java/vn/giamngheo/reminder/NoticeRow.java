package vn.giamngheo.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.Lateness;
import vn.giamngheo.report.TaskKind;
import vn.giamngheo.report.TaskResponse;

/**
 * A report, of a unit or of a whole round, of which there is something to tell, as it is read.
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
        @Nullable UUID reportId,
        @Nullable UUID consolidationId,
        @Nullable String agencyName,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable Instant since,
        @Nullable String byName,
        @Nullable String message) {

    /** Of a report of which the day tells. */
    NoticeRow(UUID planId, UUID roundId, String roundName, UUID reportId, String agencyName, LocalDate dueOn) {
        this(planId, roundId, roundName, reportId, null, agencyName, dueOn, null, null, null, null);
    }

    /** Of something that waits and has a day. */
    static NoticeRow of(TaskResponse task) {
        return new NoticeRow(
                task.planId(),
                Objects.requireNonNull(task.roundId()),
                Objects.requireNonNull(task.roundName()),
                task.reportId(),
                task.consolidationId(),
                task.agencyName(),
                Objects.requireNonNull(task.dueOn()),
                null,
                null,
                null,
                null);
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
        this(planId, roundId, roundName, reportId, null, agencyName, dueOn, submittedOn, since, null, null);
    }

    /** Of a report that somebody reminds of. */
    NoticeRow(
            UUID planId,
            UUID roundId,
            String roundName,
            UUID reportId,
            String agencyName,
            LocalDate dueOn,
            @Nullable LocalDate submittedOn,
            Instant since,
            String byName,
            @Nullable String message) {
        this(planId, roundId, roundName, reportId, null, agencyName, dueOn, submittedOn, since, byName, message);
    }

    /** The notice, not yet read. What it is known by changes with the day or the moment: a day that is put off is told anew. */
    NoticeResponse as(NoticeKind kind, TaskKind task, Instant happenedAt, LocalDate today) {
        UUID about = Objects.requireNonNullElse(reportId, Objects.requireNonNullElse(consolidationId, roundId));
        String key = kind + " " + task + " " + about + " " + (since == null ? dueOn : since);
        return new NoticeResponse(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                kind,
                task,
                planId,
                roundId,
                roundName,
                reportId,
                consolidationId,
                agencyName,
                dueOn,
                Lateness.days(dueOn, submittedOn, today),
                happenedAt,
                byName,
                message,
                false);
    }
}
