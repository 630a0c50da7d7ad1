package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Decimals;
import vn.giamngheo.indicator.Direction;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Nature;

/**
 * What is expected of an indicator in the course of the year: a straight line from where it stood to its target.
 *
 * @param near from which part of what is expected on a figure is near to it
 */
record Expectation(ReportingYear year, BigDecimal near) {
    private static final int KEPT = 4;

    /**
     * What is expected by the end of that day. What adds up begins at 0. A rate of what each period brings is to be held all year. A
     * stock begins at its baseline; without one nothing is expected on the way.
     */
    @Nullable
    BigDecimal by(
            IndicatorResponse indicator,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate day) {
        if (target == null || day == null) {
            return null;
        }
        if (indicator.kind() == IndicatorKind.POINTS
                || (indicator.kind() == IndicatorKind.COUNT && indicator.nature() == Nature.FLOW)) {
            return onTheWay(BigDecimal.ZERO, target, day);
        }
        if (indicator.nature() == Nature.FLOW) {
            return target;
        }
        return baseline == null ? null : onTheWay(baseline, target, day);
    }

    /** How the figure stands to what is expected, or else to the target itself. */
    Band band(
            IndicatorResponse indicator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            @Nullable BigDecimal expected) {
        BigDecimal held = expected == null ? target : expected;
        if (value == null || held == null) {
            return Band.NONE;
        }
        // Points tell how far something moved the way that is better: more is better whatever its direction.
        boolean less = indicator.direction() == Direction.DECREASE && indicator.kind() != IndicatorKind.POINTS;
        if (less ? value.compareTo(held) <= 0 : value.compareTo(held) >= 0) {
            return Band.REACHED;
        }
        boolean close = less ? value.multiply(near).compareTo(held) <= 0 : value.compareTo(held.multiply(near)) >= 0;
        return close ? Band.NEAR : Band.BEHIND;
    }

    private @Nullable BigDecimal onTheWay(BigDecimal start, BigDecimal target, LocalDate day) {
        return Decimals.plain(target.subtract(start)
                .multiply(BigDecimal.valueOf(year.elapsed(day)))
                .divide(BigDecimal.valueOf(year.days()), KEPT, RoundingMode.HALF_UP)
                .add(start));
    }
}
