package vn.giamngheo.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one row of the bank's sheet tells.
 *
 * @param noted whether the sheet has a column of notes: one without it says nothing of them
 */
record CreditRow(
        Key key,
        int loans,
        long lent,
        long outstanding,
        int households,
        boolean noted,
        @Nullable String note) {

    /** What the figures are of. */
    record Key(UUID areaId, CreditProgramme programme, LocalDate month) {}
}
