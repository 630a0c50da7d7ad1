package vn.giamngheo.progress;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** The year of results, by NĐ 09/2019: from 15 December of the year before to 14 December. */
record ReportingYear(int year) {
    private static final int CUT_OFF = 14;

    LocalDate from() {
        return LocalDate.of(year - 1, Month.DECEMBER, CUT_OFF + 1);
    }

    LocalDate to() {
        return LocalDate.of(year, Month.DECEMBER, CUT_OFF);
    }

    /** How many of its days are over, that day with them. */
    long elapsed(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(from(), day) + 1, 0, days());
    }

    long days() {
        return ChronoUnit.DAYS.between(from(), to()) + 1;
    }
}
