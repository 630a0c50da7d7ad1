package vn.giamngheo.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.result.ResultAskingService;

/** For which base periods nobody has asked, and how they are named. */
class AskedPeriodsTest {
    private static final UUID JOBS = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 14);

    @Test
    void areNamedInRunsUpToTheDay() {
        assertThat(names(Frequency.MONTHLY, SEPTEMBER, month(1), month(9))).isEqualTo("Tháng 2/2024 … Tháng 8/2024");
        assertThat(names(Frequency.MONTHLY, SEPTEMBER, month(1), month(2), month(4), month(7), month(8), month(9)))
                .isEqualTo("Tháng 3/2024, Tháng 5/2024, Tháng 6/2024");
        assertThat(names(Frequency.QUARTERLY, SEPTEMBER)).isEqualTo("Quý 1/2024 … Quý 3/2024");
        assertThat(names(Frequency.HALF_YEARLY, SEPTEMBER)).isEqualTo("6 tháng đầu năm 2024");
    }

    @Test
    void areNoneThatEndLater() {
        assertThat(names(Frequency.MONTHLY, LocalDate.of(2024, 1, 13))).isNull();
        assertThat(names(Frequency.MONTHLY, LocalDate.of(2024, 1, 14))).isEqualTo("Tháng 1/2024");
        assertThat(names(Frequency.YEARLY, LocalDate.of(2024, 12, 13))).isNull();
        assertThat(names(Frequency.YEARLY, LocalDate.of(2024, 12, 14))).isEqualTo("Năm 2024");
    }

    @Test
    void areNoneWhoseDaysAnotherFrequencyHasAskedFor() {
        assertThat(names(Frequency.MONTHLY, LocalDate.of(2024, 4, 14), quarter(1), month(4)))
                .isNull();
        assertThat(names(Frequency.MONTHLY, LocalDate.of(2024, 2, 14), quarter(1)))
                .as("the quarter that has asked ends later")
                .isNull();
        assertThat(names(Frequency.QUARTERLY, SEPTEMBER, month(1), month(2), month(3), quarter(3)))
                .isEqualTo("Quý 2/2024");
    }

    @Test
    void areTheMonthsThatALongerPeriodCanNotAskForAnyMore() {
        assertThat(names(Frequency.QUARTERLY, LocalDate.of(2024, 6, 14), month(1), quarter(2)))
                .isEqualTo("Tháng 2/2024, Tháng 3/2024");
    }

    @Test
    void doNotCountWhatWasAskedOfAnotherIndicator() {
        ReportingPeriod first = ReportingCalendar.period(PeriodKind.MONTH, 2024, 1);
        AskedPeriods asked = new AskedPeriods(List.of(new ResultAskingService.Period(OTHER, first.from(), first.to())));

        assertThat(asked.unasked(JOBS, Frequency.MONTHLY, 2024, first.to())).containsExactly(first);
        assertThat(asked.unasked(OTHER, Frequency.MONTHLY, 2024, first.to())).isEmpty();
    }

    private static @Nullable String names(Frequency frequency, LocalDate until, ReportingPeriod... asked) {
        AskedPeriods all = new AskedPeriods(List.of(asked).stream()
                .map(one -> new ResultAskingService.Period(JOBS, one.from(), one.to()))
                .toList());
        return PeriodRun.names(PeriodRun.of(all.unasked(JOBS, frequency, 2024, until)));
    }

    private static ReportingPeriod month(int ordinal) {
        return ReportingCalendar.period(PeriodKind.MONTH, 2024, ordinal);
    }

    private static ReportingPeriod quarter(int ordinal) {
        return ReportingCalendar.period(PeriodKind.QUARTER, 2024, ordinal);
    }
}
