package vn.giamngheo.indicator;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A target to enter, or what it is to become.
 *
 * @param value in the indicator's unit; absent for words alone, and where a pair says it
 * @param numerator of a rate, how many are to be reached; together with the denominator, or both absent
 * @param words the plan's own words; absent where the target is not of the plan's text
 */
public record TargetRequest(
        @NotNull UUID planId,
        @NotNull UUID indicatorId,
        @NotNull UUID areaId,

        @Schema(minimum = "0") @Nullable @Digits(integer = 14, fraction = 4)
        BigDecimal value,

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
