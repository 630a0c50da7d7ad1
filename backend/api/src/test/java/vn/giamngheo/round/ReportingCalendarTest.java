package vn.giamngheo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.indicator.Frequency;

/** The calendar of NĐ 09/2019, article 12, and the days on which people work. */
class ReportingCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "MONTH,       1, 2023-12-15, 2024-01-14, Tháng 1 năm 2024",
        "MONTH,       3, 2024-02-15, 2024-03-14, Tháng 3 năm 2024",
        "MONTH,      12, 2024-11-15, 2024-12-14, Tháng 12 năm 2024",
        "QUARTER,     1, 2023-12-15, 2024-03-14, Quý 1 năm 2024",
        "QUARTER,     2, 2024-03-15, 2024-06-14, Quý 2 năm 2024",
        "QUARTER,     4, 2024-09-15, 2024-12-14, Quý 4 năm 2024",
        "HALF_YEAR,   1, 2023-12-15, 2024-06-14, 6 tháng đầu năm 2024",
        "HALF_YEAR,   2, 2024-06-15, 2024-12-14, 6 tháng cuối năm 2024",
        "NINE_MONTHS, 1, 2023-12-15, 2024-09-14, 9 tháng năm 2024",
        "YEAR,        1, 2023-12-15, 2024-12-14, Năm 2024",
    })
    void runsFromTheFifteenthToTheFourteenth(PeriodKind kind, int ordinal, LocalDate from, LocalDate to, String name) {
        ReportingPeriod period = ReportingCalendar.period(kind, 2024, ordinal);

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void coversTheYearWithoutGapOrOverlap(Frequency frequency) {
        List<ReportingPeriod> periods = ReportingCalendar.basePeriods(frequency, 2024);

        assertThat(periods.getFirst().from()).isEqualTo("2023-12-15");
        assertThat(periods.getLast().to()).isEqualTo("2024-12-14");
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to().plusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-15, 2024-01-14, 2023-12-15, 2024-09-14, true",
        "2024-06-15, 2024-09-14, 2023-12-15, 2024-09-14, true",
        // Half a year says nothing of nine months, though it lies within.
        "2023-12-15, 2024-06-14, 2023-12-15, 2024-09-14, false",
        "2023-12-15, 2024-06-14, 2023-12-15, 2024-12-14, true",
        "2024-08-15, 2024-10-14, 2023-12-15, 2024-09-14, false",
        "2023-12-15, 2024-01-14, 2023-12-15, 2024-01-14, true",
        // Days of no period: whatever lies within.
        "2023-12-15, 2024-06-14, 2023-12-01, 2024-09-30, true",
    })
    void countsWhatMakesAPeriodUp(LocalDate partFrom, LocalDate partTo, LocalDate from, LocalDate to, boolean counts) {
        assertThat(ReportingCalendar.counts(partFrom, partTo, from, to)).isEqualTo(counts);
    }

    @Test
    void joinsTheYears() {
        assertThat(ReportingCalendar.period(PeriodKind.YEAR, 2025, 1).from())
                .isEqualTo(
                        ReportingCalendar.period(PeriodKind.YEAR, 2024, 1).to().plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2, MONTHLY, 3",
        "HALF_YEAR, 2, MONTHLY, 6",
        "HALF_YEAR, 1, QUARTERLY, 2",
        "NINE_MONTHS, 1, MONTHLY, 9",
        "NINE_MONTHS, 1, QUARTERLY, 3",
        "NINE_MONTHS, 1, HALF_YEARLY, 0",
        "YEAR, 1, MONTHLY, 12",
        "YEAR, 1, HALF_YEARLY, 2",
        "YEAR, 1, YEARLY, 1",
        "MONTH, 5, MONTHLY, 1",
        "MONTH, 5, QUARTERLY, 0",
    })
    void makesLongerPeriodsUpOfBasePeriodsWhereTheyFit(PeriodKind kind, int ordinal, Frequency base, int parts) {
        ReportingPeriod whole = ReportingCalendar.period(kind, 2024, ordinal);

        List<ReportingPeriod> madeOf = ReportingCalendar.madeOf(whole, base);

        assertThat(madeOf).hasSize(parts);
        if (parts > 0) {
            assertThat(madeOf.getFirst().from()).isEqualTo(whole.from());
            assertThat(madeOf.getLast().to()).isEqualTo(whole.to());
        }
        for (int i = 1; i < parts; i++) {
            assertThat(madeOf.get(i).from()).isEqualTo(madeOf.get(i - 1).to().plusDays(1));
        }
    }

    @Test
    void knowsABasePeriodByItsDatesOnly() {
        assertThat(ReportingCalendar.basePeriod(
                        Frequency.MONTHLY, 2024, LocalDate.of(2024, 1, 15), LocalDate.of(2024, 2, 14)))
                .map(ReportingPeriod::ordinal)
                .contains(2);
        assertThat(ReportingCalendar.basePeriod(
                        Frequency.MONTHLY, 2024, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)))
                .isEmpty();
        assertThatThrownBy(() -> ReportingCalendar.period(PeriodKind.QUARTER, 2024, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsDaysOnWhichPeopleWork() {
        WorkingDays tet = new WorkingDays(Set.of(
                LocalDate.of(2024, 2, 8),
                LocalDate.of(2024, 2, 9),
                LocalDate.of(2024, 2, 12),
                LocalDate.of(2024, 2, 13),
                LocalDate.of(2024, 2, 14)));

        assertThat(tet.from(LocalDate.of(2024, 2, 8))).isEqualTo("2024-02-15");
        assertThat(tet.from(LocalDate.of(2024, 2, 16))).isEqualTo("2024-02-16");
        assertThat(tet.after(LocalDate.of(2024, 2, 14), 1)).isEqualTo("2024-02-15");
        assertThat(tet.after(LocalDate.of(2024, 2, 14), 3)).isEqualTo("2024-02-19");
    }
}
