package vn.giamngheo.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;

/** The eyes with which tests call services themselves, without a request. */
public final class Sights {
    private Sights() {}

    /** As the system, which sees all. */
    public static <T> T asSystem(Function<Scope, T> work) {
        return sight().asSystem("test", work);
    }

    /** With the eyes of that scope. */
    public static <T> T as(Scope scope, Supplier<T> work) {
        return sight().as(scope, work);
    }

    private static Sight sight() {
        return CDI.current().select(Sight.class).get();
    }
}
