package vn.giamngheo.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Decimals;

/**
 * What is kept of what somebody wrote in a cell.
 *
 * @param value the period's own, as numerator and denominator are
 */
record Told(
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String words,
        boolean cumulative,
        @Nullable String note) {

    Told {
        value = Decimals.plain(value);
    }

    /** The same figure with another note. */
    Told noting(@Nullable String other) {
        return new Told(value, numerator, denominator, words, cumulative, other);
    }
}
