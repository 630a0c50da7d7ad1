package vn.giamngheo.shared.page;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A field that a list may be sorted by. Its column must not be null.
 *
 * @param name the name that the caller gives
 * @param path the path in the query
 * @param parse reads the value back from a page token
 */
public record SortKey(String name, String path, Function<String, Object> parse) {

    /** Sorts by text, in the column's own collation. */
    public static SortKey text(String name, String path) {
        return new SortKey(name, path, value -> value);
    }

    /** Sorts by a whole number. */
    public static SortKey number(String name, String path) {
        return new SortKey(name, path, Integer::valueOf);
    }

    /** Sorts by a date. */
    public static SortKey date(String name, String path) {
        return new SortKey(name, path, LocalDate::parse);
    }
}
