package vn.giamngheo.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule in whole đồng: a part of a đồng counts as one, and what is not known is no verdict. */
class CounterpartCheckTest {
    @ParameterizedTest
    @CsvSource({
        "7300156000, 1270800000, 15, 1095023400,         0, MET",
        "7300156000, 1095023400, 15, 1095023400,         0, MET",
        "7300156000, 1095023399, 15, 1095023400,         1, NOT_MET",
        "2802000000,  420000000, 15,  420300000,    300000, NOT_MET",
        "       101,         15, 15,         16,         1, NOT_MET",
        "       100,          3,  3,          3,         0, MET",
        "         0,          0, 15,          0,         0, MET",
    })
    void asksForTheLeastShareOfTheCentralSupport(
            long central, long local, int percent, long required, long shortBy, Verdict verdict) {
        CounterpartCheck check = CounterpartCheck.of(central, local, 0, percent, List.of());

        assertThat(check.required()).isEqualTo(required);
        assertThat(check.shortBy()).isEqualTo(shortBy);
        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.provisional()).isFalse();
    }

    @Test
    void givesNoVerdictOnWhatIsNotKnown() {
        for (CounterpartCheck check : List.of(
                CounterpartCheck.of(null, 5L, 1, 15, List.of()), CounterpartCheck.of(5L, null, 1, 15, List.of()))) {
            assertThat(check.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(check.required()).isNull();
            assertThat(check.shortBy()).isNull();
            assertThat(check.provisional()).isTrue();
        }
    }

    @Test
    void isProvisionalWhilePartsAreOpen() {
        assertThat(CounterpartCheck.of(100L, 20L, 2, 15, List.of()).provisional())
                .isTrue();
    }
}
