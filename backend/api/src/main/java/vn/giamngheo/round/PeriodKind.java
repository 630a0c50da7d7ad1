package vn.giamngheo.round;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;

/** The periods of the reporting calendar (NĐ 09/2019/NĐ-CP, art. 12). */
public enum PeriodKind {
    MONTH(1, Frequency.MONTHLY, "Tháng %d năm %d"),
    QUARTER(3, Frequency.QUARTERLY, "Quý %d năm %d"),
    HALF_YEAR(6, Frequency.HALF_YEARLY, "6 tháng %1$d năm %2$d"),
    NINE_MONTHS(9, null, "9 tháng năm %2$d"),
    YEAR(12, Frequency.YEARLY, "Năm %2$d");

    private final int months;
    private final @Nullable Frequency frequency;
    private final String name;

    PeriodKind(int months, @Nullable Frequency frequency, String name) {
        this.months = months;
        this.frequency = frequency;
        this.name = name;
    }

    /** The periods that indicators of that frequency are asked in. */
    public static PeriodKind of(Frequency frequency) {
        return Arrays.stream(values())
                .filter(kind -> kind.frequency == frequency)
                .findFirst()
                .orElseThrow();
    }

    /** The frequency of indicators that are asked in such periods; none for those that are only ever made up of others. */
    public Optional<Frequency> frequency() {
        return Optional.ofNullable(frequency);
    }

    /** Whether others can make it up: more than a month. */
    boolean isMadeUp() {
        return this != MONTH;
    }

    /** How many months long it is. */
    int months() {
        return months;
    }

    /** How many of them a year has. */
    int inYear() {
        return this == NINE_MONTHS ? 1 : ReportingCalendar.MONTHS / months;
    }

    /** What it is called, in Vietnamese. */
    String name(int ordinal, int year) {
        if (this == HALF_YEAR) {
            return "6 tháng " + (ordinal == 1 ? "đầu" : "cuối") + " năm " + year;
        }
        return name.formatted(ordinal, year);
    }

    /** The same where many stand in a row. */
    String shortName(int ordinal, int year) {
        return this == MONTH || this == QUARTER ? name(ordinal, year).replace(" năm ", "/") : name(ordinal, year);
    }
}
