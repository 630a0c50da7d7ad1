package vn.giamngheo.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one row of the bank's sheet tells. */
record CreditRow(
        Key key,
        int loans,
        long lent,
        long outstanding,
        int households,
        @Nullable String note) {

    /** What the figures are of. */
    record Key(UUID areaId, CreditProgramme programme, LocalDate month) {}
}
