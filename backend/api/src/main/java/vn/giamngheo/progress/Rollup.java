package vn.giamngheo.progress;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The sums of one indicator in one base period.
 *
 * @param groupId the area that it is counted for
 * @param areaId the area that was asked, or as a whole is counted
 * @param due whether all of it should be in: the day on which the consolidated report of the period is due is over
 * @param asked how many figures were asked for
 */
record Rollup(
        UUID groupId,
        UUID indicatorId,
        UUID areaId,
        LocalDate dataFrom,
        LocalDate dataTo,
        boolean due,
        int asked,
        Sums told,
        Sums accepted) {

    /** What of it is counted. */
    Sums of(Standing standing) {
        return standing == Standing.ACCEPTED ? accepted : told;
    }

    /** Whether something that was asked for is not counted. */
    boolean lacks(Standing standing) {
        return of(standing).count() < asked;
    }
}
