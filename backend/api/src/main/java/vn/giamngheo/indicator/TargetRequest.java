package vn.giamngheo.indicator;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/**
 * A target to enter.
 *
 * @param value in the indicator's unit; absent for words alone
 * @param words the plan's own words; absent where the target is not of the plan's text
 */
public record TargetRequest(
        @NotNull UUID planId,
        @NotNull UUID indicatorId,
        @NotNull UUID areaId,
        @Nullable @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Nullable String words,
        @NotNull Source source) {

    /** Whether it says anything. */
    @AssertTrue
    public boolean isSaid() {
        return value != null || words != null;
    }
}
