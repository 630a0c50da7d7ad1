package vn.giamngheo.local;

import java.nio.file.Path;

/** The JDK that runs this program, which is the one that its children run on as well. */
final class JavaRuntime {
    /** The first version that keeps loaded and linked classes in a cache made by a training run (JEP 514). */
    private static final int HAS_AOT_CACHE = 25;

    private JavaRuntime() {}

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    static String java() {
        return home().resolve("bin").resolve("java").toString();
    }

    static boolean hasAotCache() {
        return Runtime.version().feature() >= HAS_AOT_CACHE;
    }

    /** Caches are good for exactly one build of the JDK. */
    static String build() {
        return Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-");
    }
}
