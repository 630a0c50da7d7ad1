package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit answered to a round, for who puts the answers of all together.
 *
 * @param submittedOn the day on which all of it was in; absent while something is owed
 */
public record RoundAnswer(
        UUID reportId,
        UUID agencyId,
        String agencyCode,
        String agencyName,
        String agencyShortName,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        SectionState state,
        @Nullable String results,
        @Nullable String difficulties,
        @Nullable String proposals) {

    /** By how many days it came in late, or is late on that day; 0 where it is not. */
    public int lateDays(LocalDate day) {
        return Lateness.days(dueOn, submittedOn, day);
    }
}
