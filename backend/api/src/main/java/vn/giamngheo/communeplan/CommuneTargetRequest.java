package vn.giamngheo.communeplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A commune's own target to enter, or what it is to become.
 *
 * @param indicatorId of the district's plan
 * @param value in the indicator's unit; absent for words alone, and where a pair says it
 * @param numerator of a rate, how many are to be reached; together with the denominator, or both absent
 */
public record CommuneTargetRequest(
        @NotNull UUID planId,
        @NotNull UUID indicatorId,
        @Nullable @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Nullable @PositiveOrZero @Max(Rate.MOST) Long numerator,
        @Nullable @Positive @Max(Rate.MOST) Long denominator,
        @Nullable @Size(min = 1, max = Texts.PARAGRAPH) String words,
        @NotNull @Valid Source source) {

    /** Whether it says anything. */
    @AssertTrue(message = "/value")
    public boolean isSaid() {
        return value != null || words != null || (numerator != null && denominator != null);
    }

    /** Whether a numerator has its denominator. */
    @AssertTrue(message = "/denominator")
    public boolean isWholeRatio() {
        return (numerator == null) == (denominator == null);
    }
}
