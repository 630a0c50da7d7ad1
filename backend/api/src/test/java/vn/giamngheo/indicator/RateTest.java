package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;

/** A rate is so many of so many. */
class RateTest {
    @Test
    void addsBothApartAndDividesLast() {
        assertThat(Rate.sum(Stream.of(new Rate(30, 50), new Rate(5, 100)))).contains(new Rate(35, 150));
        assertThat(new Rate(35, 150).percent()).isEqualByComparingTo("23.3333");
        assertThat(new Rate(2, 3).percent(2)).isEqualByComparingTo("66.67");
        assertThat(Rate.sum(Stream.of())).isEmpty();
    }

    @Test
    void isNotKnownWhileOneOfBothIsNot() {
        assertThat(Rate.of(1L, null)).isEmpty();
        assertThat(Rate.of(null, 2L)).isEmpty();
        assertThat(Rate.of(0L, 2L)).contains(new Rate(0, 2));
        assertThat(Rate.percent(null, null, null)).isNull();
        assertThat(Rate.percent(null, 1L, 2L)).isEqualByComparingTo("50");
        assertThat(Rate.percent(new BigDecimal("49.9"), 499L, 1000L)).isEqualByComparingTo("49.9");
    }

    @Test
    void agreesWithAValueAsFineAsThatIsWritten() {
        assertThatCode(() -> Rate.requireSound(IndicatorKind.RATIO, new BigDecimal("65"), 1301L, 2000L))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Rate.requireSound(IndicatorKind.RATIO, new BigDecimal("65.0"), 1301L, 2000L))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer, FieldError::type)
                                .isEqualTo(List.of(org.assertj.core.groups.Tuple.tuple("/value", "pair-differs"))));
        assertThatCode(() -> Rate.requireSound(IndicatorKind.POINTS, BigDecimal.TWO, null, null))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Rate.requireSound(IndicatorKind.POINTS, null, 1L, 2L))
                .isInstanceOf(ProblemException.class);
    }

    /** The grid reckons the same while one types: frontend/src/lib/rate.test.ts has the same cases. */
    @ParameterizedTest
    @CsvSource({
        "8000, 12000, 8000, 12000, 66.6667, 2, 0",
        "8000, 12000, , , 66.6667, 2, 0",
        "8000, 12000, , , 66.67, 2, 0",
        "1301, 2000, 1301, 2000, 65, 2, 0",
        "1301, 2000, , , 65, 2, 0.05",
        "1302, 2000, 1301, 2000, 65, 2, 0.05",
        "2345, 24900, 2345, 24900, 9.42, 2, 0",
        "1, 3, 1, 2, 50, 1, -16.6667",
        "500000000001, 1000000000000, 1, 2, 50, 1, 0.0001",
        "6666495, 10000000, , , 66.66, 2, 0",
    })
    void isHeldAgainstThePairOrElseAsFinelyAsThePercentageIsWritten(
            long numerator,
            long denominator,
            @Nullable Long pairNumerator,
            @Nullable Long pairDenominator,
            BigDecimal said,
            int decimals,
            BigDecimal difference) {
        Rate pair = Rate.of(pairNumerator, pairDenominator).orElse(null);

        assertThat(new Rate(numerator, denominator).over(pair, said, decimals)).isEqualByComparingTo(difference);
    }

    @ParameterizedTest
    @CsvSource({"20, 5", "-2, 5", "2, 0", "0, 0", "2, -5"})
    void isNoneWhereItIsNotSoManyOfSoMany(long numerator, long denominator) {
        assertThat(Rate.of(numerator, denominator)).isEmpty();
    }
}
