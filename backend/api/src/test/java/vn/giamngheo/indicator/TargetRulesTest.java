package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.shared.problem.ProblemException;

/** What an indicator may be given as a target. */
class TargetRulesTest {
    @ParameterizedTest
    @CsvSource({
        "COUNT, 0, 4300, , ",
        "COUNT, 0, 0, , ",
        "COUNT, 0, 12.0, , ",
        "COUNT, 1, 12.5, , ",
        "RATIO, 2, 9.42, , ",
        "RATIO, 0, 100, , ",
        "POINTS, 2, 1.82, , ",
        "RATIO, 2, , 2, 3",
        // What the form of a pair shows, and sends again.
        "RATIO, 2, 66.6667, 2, 3",
        "QUALITATIVE, 0, , , ",
    })
    void takesWhatTheIndicatorCanHave(
            IndicatorKind kind,
            int decimals,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        assertThatCode(() -> TargetRules.requireSound(kind, decimals, value, numerator, denominator))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 0, -5, , , /value positive-or-zero",
        "COUNT, 0, 12.5, , , /value decimals",
        "RATIO, 2, 9.423, , , /value decimals",
        "RATIO, 0, 100.5, , , /value decimals",
        "RATIO, 2, 150, , , /value over-hundred",
        "POINTS, 2, 100.01, , , /value over-hundred",
        "QUALITATIVE, 0, 5, , , /value wrong-kind",
        "COUNT, 0, , 1, 2, /numerator wrong-kind",
        "RATIO, 2, 51, 1, 2, /value pair-differs",
    })
    void refusesWhatItCannot(
            IndicatorKind kind,
            int decimals,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            String refusal) {
        assertThatThrownBy(() -> TargetRules.requireSound(kind, decimals, value, numerator, denominator))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer() + " " + error.type())
                                        .isEqualTo(refusal)));
    }
}
