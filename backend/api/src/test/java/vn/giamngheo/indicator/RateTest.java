package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
}
