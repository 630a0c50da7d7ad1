package vn.giamngheo.disbursement;

import java.time.LocalDate;

/** What is expected of money that is to be spent evenly from the first to the last day of its plan's year. */
record StraightLine(int year) {

    /** How much should be spent by that day. */
    long expected(long available, LocalDate day) {
        return Math.max(0, share(available, elapsed(day), days()));
    }

    /** How much will be spent by the year's end, if it goes on as it did until that day; never more than there is. */
    long projected(long available, long spent, LocalDate day) {
        int elapsed = elapsed(day);
        return elapsed == 0 ? spent : Math.min(available, share(spent, days(), elapsed));
    }

    /** How many of the year's days are over, that day with them. */
    int elapsed(LocalDate day) {
        if (day.getYear() != year) {
            return day.getYear() < year ? 0 : days();
        }
        return day.getDayOfYear();
    }

    private int days() {
        return LocalDate.of(year, 1, 1).lengthOfYear();
    }

    private static long share(long amount, int numerator, int denominator) {
        return Math.multiplyExact(amount, (long) numerator) / denominator;
    }
}
