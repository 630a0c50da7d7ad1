package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section that waits for the caller, as it is read.
 *
 * @param submittedOn when its report came in: what was on time then and came back is not late
 */
record TaskRow(
        SectionState state,
        UUID planId,
        UUID reportId,
        UUID roundId,
        String roundName,
        UUID agencyId,
        String agencyName,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        LocalDate consolidatedDueOn) {

    TaskResponse on(LocalDate today) {
        TaskKind kind = switch (state) {
            case NOT_STARTED, DRAFT -> TaskKind.ENTER;
            case RETURNED, REOPENED -> TaskKind.CORRECT;
            case READY -> TaskKind.SIGN;
            case SUBMITTED -> TaskKind.VERIFY;
            case VERIFIED, ACCEPTED -> TaskKind.ACCEPT;
        };
        // Who judges it has a day of their own, on which nothing has come in.
        boolean judges = kind == TaskKind.VERIFY || kind == TaskKind.ACCEPT;
        LocalDate due = judges ? consolidatedDueOn : dueOn;
        return new TaskResponse(
                kind,
                planId,
                reportId,
                roundId,
                roundName,
                null,
                null,
                null,
                agencyId,
                agencyName,
                due,
                Lateness.days(due, judges ? null : submittedOn, today));
    }
}
