package vn.giamngheo.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Money that is spent evenly, from the first to the last day of the year. */
class StraightLineTest {
    private final StraightLine line = new StraightLine(2024);

    @Test
    void expectsNothingBeforeTheYearAndAllAfterIt() {
        assertThat(line.expected(366, LocalDate.of(2023, 12, 31))).isZero();
        assertThat(line.expected(366, LocalDate.of(2024, 1, 1))).isEqualTo(1);
        assertThat(line.expected(366, LocalDate.of(2024, 12, 31))).isEqualTo(366);
        assertThat(line.expected(366, LocalDate.of(2025, 3, 1))).isEqualTo(366);
    }

    @Test
    void drawsOutWhatWasSpentToTheYearsEnd() {
        assertThat(line.projected(1_000, 100, LocalDate.of(2024, 6, 30))).isEqualTo(201);
    }

    @Test
    void neverExpectsMoreThanThereIs() {
        assertThat(line.projected(1_000, 900, LocalDate.of(2024, 3, 1))).isEqualTo(1_000);
    }

    @Test
    void projectsNothingFromAYearThatHasNotBegun() {
        assertThat(line.projected(1_000, 0, LocalDate.of(2023, 12, 1))).isZero();
    }

    @Test
    void goesOnNoMoreOnceTheYearIsOver() {
        assertThat(line.projected(1_000, 600, LocalDate.of(2025, 2, 1))).isEqualTo(600);
    }

    @Test
    void doesNotOverflowWithTheMoneyOfANation() {
        assertThat(line.expected(20_000_000_000_000_000L, LocalDate.of(2024, 12, 31)))
                .isEqualTo(20_000_000_000_000_000L);
    }
}
