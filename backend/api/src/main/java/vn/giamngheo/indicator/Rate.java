package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * A rate as so many of so many. Rates are added by adding both apart, and are divided last.
 *
 * @param denominator above 0
 */
public record Rate(long numerator, long denominator) {
    /** The most that either of both may be. */
    public static final long MOST = 1_000_000_000_000L;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int KEPT = 4;

    /**
     * The pair where both are known and are so many of so many. What one period adds to a rate may be no rate: 20 of 5, or 2 less of 5,
     * where later figures correct earlier ones.
     */
    public static Optional<Rate> of(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null || denominator <= 0 || numerator < 0 || numerator > denominator
                ? Optional.empty()
                : Optional.of(new Rate(numerator, denominator));
    }

    /** What they come to together; nothing where there are none. */
    public static Optional<Rate> sum(Stream<Rate> rates) {
        return rates.reduce((one, next) -> new Rate(
                Math.addExact(one.numerator, next.numerator), Math.addExact(one.denominator, next.denominator)));
    }

    /** In per cent, with as many decimals as figures are kept with. */
    public BigDecimal percent() {
        return Decimals.stripped(percent(KEPT));
    }

    /** What is to be reached in per cent: as it is said, or else what the pair comes to. */
    public static @Nullable BigDecimal percent(
            @Nullable BigDecimal said, @Nullable Long numerator, @Nullable Long denominator) {
        return said == null ? of(numerator, denominator).map(Rate::percent).orElse(null) : said;
    }

    /** Refuses a pair that is not whole, is of no rate, or says something else than the value beside it. */
    public static void requireSound(
            IndicatorKind kind, @Nullable BigDecimal value, @Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null && denominator == null) {
            return;
        }
        if (kind != IndicatorKind.RATIO) {
            throw refused(numerator == null ? "/denominator" : "/numerator", "wrong-kind", Map.of("kind", kind.name()));
        }
        if (numerator == null || denominator == null) {
            throw refused(numerator == null ? "/numerator" : "/denominator", "notnull", Map.of());
        }
        if (denominator == 0) {
            throw refused("/denominator", "positive", Map.of());
        }
        if (numerator > denominator) {
            throw refused("/numerator", "over-denominator", Map.of());
        }
        Rate rate = new Rate(numerator, denominator);
        if (value != null && rate.percent(Math.max(value.scale(), 0)).compareTo(value) != 0) {
            throw refused(
                    "/value", "pair-differs", Map.of("rate", rate.percent().toPlainString()));
        }
    }

    /** Whether both say the same pair, or both none. */
    static boolean same(
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Long otherNumerator,
            @Nullable Long otherDenominator) {
        return Objects.equals(numerator, otherNumerator) && Objects.equals(denominator, otherDenominator);
    }

    /** In per cent with so many decimals: two thirds are just what a target of 66.67 asks for. */
    public BigDecimal percent(int decimals) {
        return BigDecimal.valueOf(numerator)
                .multiply(PERCENT)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    /**
     * How much more this is than what is to be reached, in per cent: 0 where both agree, and only there. A pair is held against the
     * pair; against a percentage alone it is held as finely as that is written, or figures of the indicator are.
     *
     * @param pair what is to be reached, where that is known
     * @param said the same in per cent
     * @param decimals of the indicator
     */
    public BigDecimal over(@Nullable Rate pair, BigDecimal said, int decimals) {
        if (pair == null) {
            int finest = Math.max(decimals, Decimals.stripped(said).scale());
            return percent(finest).subtract(said);
        }
        BigDecimal more = product(numerator, pair.denominator).subtract(product(pair.numerator, denominator));
        // Away from 0: what is not the same does not become so by being rounded.
        return Decimals.stripped(
                more.multiply(PERCENT).divide(product(denominator, pair.denominator), KEPT, RoundingMode.UP));
    }

    private static BigDecimal product(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }

    private static ProblemException refused(String pointer, String rule, Map<String, String> params) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "One or more fields are not valid",
                List.of(new FieldError(pointer, rule, params)));
    }
}
