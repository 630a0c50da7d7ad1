package vn.giamngheo.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What accounts hold on any day. */
final class Books {
    private final Map<BooksKey, NavigableMap<LocalDate, Long>> changes = new HashMap<>();

    Books(List<Movement> movements) {
        movements.forEach(moved -> changes.computeIfAbsent(moved.key(), key -> new TreeMap<>())
                .merge(moved.day(), moved.change(), Long::sum));
    }

    /** The least that an account holds on that day or any day after it: what can be taken from it on that day. */
    long available(BooksKey key, LocalDate day) {
        NavigableMap<LocalDate, Long> ofKey = changes.getOrDefault(key, new TreeMap<>());
        long held = ofKey.headMap(day, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long least = held;
        for (long change : ofKey.tailMap(day, false).values()) {
            held += change;
            least = Math.min(least, held);
        }
        return least;
    }

    /** What an account holds after all that is known. */
    long held(BooksKey key) {
        return changes.getOrDefault(key, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
