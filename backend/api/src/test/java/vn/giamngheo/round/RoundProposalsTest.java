package vn.giamngheo.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicator.Frequency;

/** Which longer period is to be put together next: one at a time, and never an old one again. */
class RoundProposalsTest {
    private static final RoundProposal FIRST_QUARTER = derived(PeriodKind.QUARTER, 1);
    private static final RoundProposal SECOND_QUARTER = derived(PeriodKind.QUARTER, 2);
    private static final RoundProposal HALF_YEAR = derived(PeriodKind.HALF_YEAR, 1);

    @Test
    void isTheNewest() {
        assertThat(next(List.of(FIRST_QUARTER, SECOND_QUARTER), List.of())).containsExactly(SECOND_QUARTER);
    }

    @Test
    void isTheLongestOfThoseThatEndTogether() {
        assertThat(next(List.of(FIRST_QUARTER, SECOND_QUARTER, HALF_YEAR), List.of()))
                .containsExactly(HALF_YEAR);
        assertThat(next(List.of(SECOND_QUARTER), List.of(opened(null, PeriodKind.HALF_YEAR, 1))))
                .isEmpty();
    }

    @Test
    void waitsForTheMonthsThatMakeItUp() {
        assertThat(next(List.of(FIRST_QUARTER, month(5), SECOND_QUARTER), List.of()))
                .containsExactly(FIRST_QUARTER);
        assertThat(next(List.of(SECOND_QUARTER, month(7)), List.of())).containsExactly(SECOND_QUARTER);
    }

    @Test
    void isNoneOnceReportingHasGoneOn() {
        List<RoundProposal> quarter = List.of(FIRST_QUARTER);
        assertThat(next(quarter, List.of(opened(Frequency.QUARTERLY, PeriodKind.QUARTER, 2))))
                .isEmpty();
        // Months go on all the time.
        assertThat(next(quarter, List.of(opened(Frequency.MONTHLY, PeriodKind.MONTH, 4))))
                .containsExactly(FIRST_QUARTER);
    }

    @Test
    void isNoneWhileItsPeriodRuns() {
        assertThat(next(List.of(proposal(RoundKind.DERIVED, PeriodKind.QUARTER, 3, false)), List.of()))
                .isEmpty();
    }

    private static List<RoundProposal> next(List<RoundProposal> proposals, List<OpenedPeriod> opened) {
        return RoundProposals.nextToPutTogether(proposals, opened).stream().toList();
    }

    private static RoundProposal derived(PeriodKind kind, int ordinal) {
        return proposal(RoundKind.DERIVED, kind, ordinal, true);
    }

    private static RoundProposal month(int ordinal) {
        return proposal(RoundKind.BASE, PeriodKind.MONTH, ordinal, true);
    }

    private static RoundProposal proposal(RoundKind kind, PeriodKind period, int ordinal, boolean over) {
        ReportingPeriod days = ReportingCalendar.period(period, 2024, ordinal);
        LocalDate due = days.to().plusDays(3);
        return new RoundProposal(
                UUID.randomUUID(),
                kind,
                kind == RoundKind.BASE ? Frequency.MONTHLY : null,
                days.name(),
                days.from(),
                days.to(),
                due,
                due,
                due,
                over,
                kind == RoundKind.BASE ? 3 : 0,
                List.of());
    }

    private static OpenedPeriod opened(@Nullable Frequency frequency, PeriodKind period, int ordinal) {
        ReportingPeriod days = ReportingCalendar.period(period, 2024, ordinal);
        return new OpenedPeriod(frequency, days.from(), days.to());
    }
}
