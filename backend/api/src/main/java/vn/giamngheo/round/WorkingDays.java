package vn.giamngheo.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Days on which people work: not weekends, and not the days off. */
final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private final Set<LocalDate> daysOff;

    WorkingDays(Set<LocalDate> daysOff) {
        this.daysOff = Set.copyOf(daysOff);
    }

    /** Whether any day off is known. */
    boolean knowsDaysOff() {
        return !daysOff.isEmpty();
    }

    boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !daysOff.contains(day);
    }

    /** The day itself, or the next on which people work. */
    LocalDate from(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** The working day that is so many of them after a day. */
    LocalDate after(LocalDate day, int count) {
        LocalDate working = day;
        for (int i = 0; i < count; i++) {
            working = from(working.plusDays(1));
        }
        return working;
    }
}
