package vn.giamngheo.credit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * Totals of one programme in one commune, to enter or what they are to become.
 *
 * @param agencyId the bank
 * @param areaId the commune
 * @param month its first day
 * @param loans how many loans were given from the beginning of the year to the end of the month
 * @param lent VND, what was lent by them
 * @param outstanding VND, what is owed at the end of the month
 * @param households how many households owe it
 */
public record CreditTotalRequest(
        @NotNull UUID planId,
        @NotNull UUID agencyId,
        @NotNull UUID areaId,
        @NotNull CreditProgramme programme,
        @NotNull @PastOrPresent LocalDate month,
        @PositiveOrZero int loans,
        @PositiveOrZero @Max(MOST) long lent,
        @PositiveOrZero @Max(MOST) long outstanding,
        @PositiveOrZero int households,
        @Nullable @Size(min = 1, max = Texts.PARAGRAPH) String note,
        @NotNull @Valid Source source) {
    // What JSON numbers carry exactly in a browser.
    private static final long MOST = 9_000_000_000_000_000L;

    /** Whether the month is told by its first day. */
    @AssertTrue(message = "/month")
    public boolean isFirstOfTheMonth() {
        return month == null || month.getDayOfMonth() == 1;
    }
}
