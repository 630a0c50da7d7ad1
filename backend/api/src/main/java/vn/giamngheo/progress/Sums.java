package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Figures added up. A sum of nothing is not known, whatever stands in it.
 *
 * @param count how many figures are in it
 * @param value of counts
 * @param numerator of rates, and of points what is counted now
 * @param denominator of the same
 */
record Sums(int count, BigDecimal value, long numerator, long denominator) {
    static final Sums NONE = new Sums(0, BigDecimal.ZERO, 0, 0);

    /** The sums of all of them. */
    static Sums of(Collection<Sums> parts) {
        return parts.stream().reduce(NONE, Sums::plus);
    }

    Sums plus(Sums other) {
        return new Sums(
                Math.addExact(count, other.count),
                value.add(other.value),
                Math.addExact(numerator, other.numerator),
                Math.addExact(denominator, other.denominator));
    }
}
