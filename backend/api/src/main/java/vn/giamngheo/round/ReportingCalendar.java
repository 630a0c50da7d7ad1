package vn.giamngheo.round;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.giamngheo.indicator.Frequency;

/**
 * The reporting calendar of NĐ 09/2019/NĐ-CP, art. 12: data runs from the 15th to the 14th. A month begins on the 15th of the one
 * before it, the year on 15 December; every longer period is made up of months without gap or overlap.
 */
public final class ReportingCalendar {
    static final int MONTHS = 12;
    private static final int FIRST_DAY = 15;
    private static final int LAST_DAY = 14;

    private ReportingCalendar() {}

    /** One period of a year, e.g. its second quarter. */
    public static ReportingPeriod period(PeriodKind kind, int year, int ordinal) {
        if (ordinal < 1 || ordinal > kind.inYear()) {
            throw new IllegalArgumentException("A year has no " + kind + " " + ordinal);
        }
        int firstMonth = kind == PeriodKind.NINE_MONTHS ? 1 : (ordinal - 1) * kind.months() + 1;
        YearMonth first = YearMonth.of(year, firstMonth);
        return new ReportingPeriod(
                kind,
                year,
                ordinal,
                first.minusMonths(1).atDay(FIRST_DAY),
                first.plusMonths(kind.months() - 1L).atDay(LAST_DAY));
    }

    /** All periods of that kind of a year, in their order. */
    public static List<ReportingPeriod> periods(PeriodKind kind, int year) {
        return IntStream.rangeClosed(1, kind.inYear())
                .mapToObj(ordinal -> period(kind, year, ordinal))
                .toList();
    }

    /** The periods in which indicators of that frequency are asked in a year. */
    public static List<ReportingPeriod> basePeriods(Frequency frequency, int year) {
        return periods(PeriodKind.of(frequency), year);
    }

    /** The base period of a year that has exactly these dates. */
    public static Optional<ReportingPeriod> basePeriod(Frequency frequency, int year, LocalDate from, LocalDate to) {
        return basePeriods(frequency, year).stream()
                .filter(period -> period.from().equals(from) && period.to().equals(to))
                .findFirst();
    }

    /** The periods of a year that others make up: quarters, half-years, nine months, the year. */
    static List<ReportingPeriod> madeUp(int year) {
        return Arrays.stream(PeriodKind.values())
                .filter(PeriodKind::isMadeUp)
                .flatMap(kind -> periods(kind, year).stream())
                .toList();
    }

    /**
     * Whether a base period counts towards what these days brought: it lies within them and, where they are a period of the calendar,
     * its like makes that up. A half-year says nothing of nine months.
     */
    public static boolean counts(LocalDate partFrom, LocalDate partTo, LocalDate from, LocalDate to) {
        if (partFrom.isBefore(from) || partTo.isAfter(to)) {
            return false;
        }
        return madeUp(to.getYear()).stream()
                .filter(whole -> whole.from().equals(from) && whole.to().equals(to))
                .allMatch(whole -> Arrays.stream(Frequency.values())
                        .filter(frequency -> basePeriod(frequency, whole.year(), partFrom, partTo)
                                .isPresent())
                        .anyMatch(frequency -> !madeOf(whole, frequency).isEmpty()));
    }

    /**
     * The base periods that make up a longer one: together they cover it, once. Empty where they can't, as nine months are not
     * made up of half-years.
     */
    public static List<ReportingPeriod> madeOf(ReportingPeriod whole, Frequency frequency) {
        List<ReportingPeriod> parts = basePeriods(frequency, whole.year()).stream()
                .filter(whole::contains)
                .toList();
        boolean covers = !parts.isEmpty()
                && parts.getFirst().from().equals(whole.from())
                && parts.getLast().to().equals(whole.to());
        return covers ? parts : List.of();
    }
}
