package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is read, with what of its round, agency and plan decides on it.
 *
 * @param planClosed whether nothing of its plan is changed any more
 * @param selfSigns whether the register lets the unit's one person enter and sign
 * @param isManagersOwn whether it is of the agency that manages the plan, or of who carries on its work by the end of the round
 */
record ReportRow(
        UUID id,
        int version,
        UUID planId,
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        boolean roundOpen,
        boolean planClosed,
        UUID agencyId,
        String agencyCode,
        String agencyName,
        String agencyShortName,
        boolean selfSigns,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        SectionState state,
        @Nullable String paperNumber,
        boolean isManagersOwn) {

    /** By how many days it came in late, or is late today. */
    int lateDays(LocalDate today) {
        return Lateness.days(dueOn, submittedOn, today);
    }
}
