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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
 * @param takenOver that it stands as the district gives it now, whatever figure is sent, and that the commune has not confirmed
 *     it; absent, whoever writes it stands behind it
 */
public record CommuneTargetRequest(
        @NotNull UUID planId,
        @NotNull UUID indicatorId,

        @Schema(minimum = "0") @Nullable @Digits(integer = 14, fraction = 4)
        BigDecimal value,

        @Nullable @PositiveOrZero @Max(Rate.MOST) Long numerator,
        @Nullable @Positive @Max(Rate.MOST) Long denominator,
        @Nullable @Size(min = 1, max = Texts.PARAGRAPH) String words,

        @Schema(
                description =
                        "It is the district's figure as it is now, whatever is sent, and not confirmed; absent: the commune's own")
        @Nullable
        Boolean takenOver,

        @NotNull @Valid Source source) {

    /** Whether it says anything. */
    @AssertTrue(message = "/value")
    public boolean isSaid() {
        return value != null || words != null || (numerator != null && denominator != null);
    }

    /** Whether it is to stand as the district's figure that the commune has not confirmed. */
    boolean standsAsGiven() {
        return Boolean.TRUE.equals(takenOver);
    }

    /** Whether a numerator has its denominator. */
    @AssertTrue(message = "/denominator")
    public boolean isWholeRatio() {
        return (numerator == null) == (denominator == null);
    }
}
