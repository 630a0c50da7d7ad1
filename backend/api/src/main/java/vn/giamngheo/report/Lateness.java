package vn.giamngheo.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How late something is. The one rule of it: the day on which it first came in counts, whatever became of it afterwards. */
public final class Lateness {
    private Lateness() {}

    /**
     * By how many days what is due then came in late, or is late today; 0 where it is not.
     *
     * @param submittedOn when it came in; absent while it is owed, and of what nobody sends in
     */
    public static int days(LocalDate dueOn, @Nullable LocalDate submittedOn, LocalDate today) {
        long late = (submittedOn == null ? today : submittedOn).toEpochDay() - dueOn.toEpochDay();
        return (int) Math.max(0, late);
    }
}
