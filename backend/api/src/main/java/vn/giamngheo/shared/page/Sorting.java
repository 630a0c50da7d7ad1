package vn.giamngheo.shared.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.ProblemException;

/** The order of a list: a key, up or down, and the id to settle ties. */
record Sorting(SortKey key, boolean descending) {

    static Sorting of(@Nullable String asked, List<SortKey> keys) {
        if (asked == null) {
            return new Sorting(keys.get(0), false);
        }
        boolean descending = asked.startsWith("-");
        String name = descending ? asked.substring(1) : asked;
        return keys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .map(key -> new Sorting(key, descending))
                .orElseThrow(
                        () -> ProblemException.invalidParameter("sort", "unknown-sort", Map.of("known", names(keys))));
    }

    String orderBy(String id) {
        String way = descending ? " desc" : "";
        return " order by " + key.path() + way + ", " + id + way;
    }

    /** Keeps the rows behind {@code :lastValue} and {@code :lastId}. */
    String after(String id) {
        String sign = descending ? "<" : ">";
        return "%1$s %2$s :lastValue or %1$s = :lastValue and %3$s %2$s :lastId".formatted(key.path(), sign, id);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + key.name();
    }

    private static String names(List<SortKey> keys) {
        return keys.stream().map(SortKey::name).collect(Collectors.joining(", "));
    }
}
