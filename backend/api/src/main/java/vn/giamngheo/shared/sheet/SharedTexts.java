package vn.giamngheo.shared.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides which texts of a table are written once and referred to: those of columns that say the same again and again, such as the
 * names of sources and agencies. What refers is shorter and needs no escaping, which is half of the writing. How many there are is
 * bounded, as they wait in memory for the end.
 */
final class SharedTexts {
    private static final int MOST_OF_A_COLUMN = 200;
    private static final int LONGEST = 300;
    private final List<Set<String>> columns;

    SharedTexts(int columns) {
        this.columns = IntStream.range(0, columns)
                .<Set<String>>mapToObj(column -> new HashSet<>())
                .toList();
    }

    /** Whether this text of the column is among those. */
    boolean has(int column, String text) {
        Set<String> known = columns.get(column);
        if (known.contains(text)) {
            return true;
        }
        return known.size() < MOST_OF_A_COLUMN && text.length() <= LONGEST && known.add(text);
    }
}
