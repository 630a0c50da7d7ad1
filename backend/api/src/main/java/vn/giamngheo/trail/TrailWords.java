package vn.giamngheo.trail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The Vietnamese words of the trail in sheets, from {@code sheet/trail.properties}: the same as on screen. A test holds that none lacks. */
final class TrailWords {
    private static final Properties WORDS = load();

    private TrailWords() {}

    static String of(AuditAction action) {
        return word("action", action.name());
    }

    static String entity(String table) {
        return word("entity", table);
    }

    static String field(String name) {
        return word("field", name);
    }

    /** The thing and what was done to it; the older trail has operations that no longer are, told as they were. */
    static String operation(String name) {
        return WORDS.getProperty("operation." + name, name);
    }

    static boolean knows(String group, String name) {
        return WORDS.containsKey(group + "." + name);
    }

    private static String word(String group, String name) {
        return WORDS.getProperty(group + "." + name, name);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TrailWords.class.getResourceAsStream("/sheet/trail.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
