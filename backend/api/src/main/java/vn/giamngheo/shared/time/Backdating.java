package vn.giamngheo.shared.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets what is entered of a day gone by carry that day, as a sample does. The trail keeps when it was really written: it is the
 * database that tells it.
 */
public final class Backdating {
    private static final ThreadLocal<@Nullable Instant> MOMENT = new ThreadLocal<>();

    private Backdating() {}

    /** Does the work as if it were then, on this thread alone. */
    public static void at(Instant moment, Runnable work) {
        Instant outer = MOMENT.get();
        MOMENT.set(moment);
        try {
            work.run();
        } finally {
            if (outer == null) {
                MOMENT.remove();
            } else {
                MOMENT.set(outer);
            }
        }
    }

    static @Nullable Instant moment() {
        return MOMENT.get();
    }
}
