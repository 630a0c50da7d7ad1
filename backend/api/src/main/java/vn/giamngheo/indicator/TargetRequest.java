package vn.giamngheo.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A target to enter, or what it is to become.
 *
 * @param value in the indicator's unit; absent for words alone
 * @param words the plan's own words; absent where the target is not of the plan's text
 */
public record TargetRequest(
        @NotNull UUID planId,
        @NotNull UUID indicatorId,
        @NotNull UUID areaId,
        @Nullable @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Nullable @Size(min = 1, max = Texts.PARAGRAPH) String words,
        @NotNull @Valid Source source) {

    /** Whether it says anything. */
    @AssertTrue(message = "/value")
    public boolean isSaid() {
        return value != null || words != null;
    }
}
