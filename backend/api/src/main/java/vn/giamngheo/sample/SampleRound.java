package vn.giamngheo.sample;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.round.PeriodKind;
import vn.giamngheo.round.ReportingCalendar;
import vn.giamngheo.round.ReportingPeriod;

/**
 * One line of the file of sample rounds.
 *
 * @param key by which the file of sample reports names it
 * @param ordinal which of the year's periods of that frequency, from 1
 * @param closed whether it takes nothing in any more
 */
record SampleRound(String key, Frequency frequency, int ordinal, boolean closed) {
    private static final LocalTime AT_WORK = LocalTime.of(2, 30);
    private static final int FIELDS = 4;

    static SampleRound of(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("Not a sample round: " + line);
        }
        return new SampleRound(
                fields[0], Frequency.valueOf(fields[1]), Integer.parseInt(fields[2]), Boolean.parseBoolean(fields[3]));
    }

    ReportingPeriod period(int year) {
        return ReportingCalendar.period(PeriodKind.of(frequency), year, ordinal);
    }

    /** A moment on a morning after its data ends. */
    Instant daysAfter(int year, int days) {
        return period(year).to().plusDays(days).atTime(AT_WORK).toInstant(ZoneOffset.UTC);
    }
}
