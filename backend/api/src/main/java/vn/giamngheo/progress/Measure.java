package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Decimals;
import vn.giamngheo.indicator.Direction;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Rate;

/** What sums say in the unit of their indicator: the one place where they are divided. */
final class Measure {
    private static final int EXACT = 12;
    private static final int KEPT = 4;

    private Measure() {}

    /**
     * The figure of the sums; nothing where it is not known.
     *
     * @param before of points, the counts at the baseline
     */
    static @Nullable BigDecimal of(
            IndicatorKind kind, @Nullable Direction direction, Sums sums, @Nullable Counts before) {
        if (sums.count() == 0) {
            return null;
        }
        return switch (kind) {
            case COUNT -> Decimals.plain(sums.value());
            case RATIO -> kept(rate(sums.numerator(), sums.denominator()));
            case POINTS -> points(direction, sums, before);
            case QUALITATIVE -> null;
        };
    }

    /** How far the rate has moved the way that is better. */
    private static @Nullable BigDecimal points(@Nullable Direction direction, Sums now, @Nullable Counts before) {
        BigDecimal current = rate(now.numerator(), now.denominator());
        BigDecimal earlier = before == null ? null : rate(before.numerator(), before.denominator());
        if (current == null || earlier == null) {
            return null;
        }
        return kept(direction == Direction.DECREASE ? earlier.subtract(current) : current.subtract(earlier));
    }

    private static @Nullable BigDecimal rate(long numerator, long denominator) {
        return Rate.of(numerator, denominator).map(rate -> rate.percent(EXACT)).orElse(null);
    }

    private static @Nullable BigDecimal kept(@Nullable BigDecimal exact) {
        return exact == null ? null : Decimals.plain(exact.setScale(KEPT, RoundingMode.HALF_UP));
    }
}
