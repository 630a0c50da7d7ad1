package vn.giamngheo.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Decimals;

/**
 * A figure that was told before, or the sum of several.
 *
 * @param dataTo the end of the period that it is of, or of the last one in it
 */
@Schema(description = "A figure that was told before, or the sum of several")
public record ResultFigure(
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String words,
        LocalDate dataTo) {

    public ResultFigure {
        value = Decimals.plain(value);
    }
}
