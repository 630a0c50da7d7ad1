package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.UUID;

/** A section that waits for the caller, as it is read. */
record TaskRow(
        SectionState state,
        UUID planId,
        UUID reportId,
        UUID roundId,
        String roundName,
        UUID agencyId,
        String agencyName,
        LocalDate dueOn,
        LocalDate consolidatedDueOn) {

    TaskResponse on(LocalDate today) {
        TaskKind kind = switch (state) {
            case NOT_STARTED, DRAFT -> TaskKind.ENTER;
            case RETURNED, REOPENED -> TaskKind.CORRECT;
            case READY -> TaskKind.SIGN;
            case SUBMITTED -> TaskKind.VERIFY;
            case VERIFIED, ACCEPTED -> TaskKind.ACCEPT;
        };
        LocalDate due = kind == TaskKind.VERIFY || kind == TaskKind.ACCEPT ? consolidatedDueOn : dueOn;
        return new TaskResponse(
                kind,
                planId,
                reportId,
                roundId,
                roundName,
                null,
                null,
                agencyId,
                agencyName,
                due,
                ReportRow.lateDays(due, null, today));
    }
}
