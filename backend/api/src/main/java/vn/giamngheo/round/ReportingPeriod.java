package vn.giamngheo.round;

import java.time.LocalDate;

/**
 * A period of the reporting calendar.
 *
 * @param ordinal which of its kind in the year, from 1
 * @param from the first day of its data
 * @param to the last
 */
public record ReportingPeriod(PeriodKind kind, int year, int ordinal, LocalDate from, LocalDate to) {

    /** What it is called, in Vietnamese. */
    public String name() {
        return kind.name(ordinal, year);
    }

    /** Whether all of the other lies in it. */
    public boolean contains(ReportingPeriod other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
