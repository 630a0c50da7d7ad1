package vn.giamngheo.shared.sheet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table as it leaves: how it is called, which columns it has, and what stands below it. Its rows are asked for one after the
 * other when it is written.
 *
 * @param title what it says about itself
 * @param columns from left to right
 * @param sums what stands below the columns, by position, asked for after the last row; empty where there are none
 */
public record Table<R>(Title title, List<Column<R>> columns, Supplier<List<@Nullable Object>> sums) {

    /** A table without sums. */
    public static <R> Table<R> of(Title title, List<Column<R>> columns) {
        return new Table<>(title, List.copyOf(columns), List::of);
    }

    /** With what stands below the columns: a text, a number or nothing for each. */
    public Table<R> withSums(List<@Nullable Object> below) {
        return new Table<>(title, columns, () -> below);
    }

    /** The same, for sums that are known when all rows have gone by. */
    public Table<R> withSums(Supplier<List<@Nullable Object>> below) {
        return new Table<>(title, columns, below);
    }

    /** Whether its texts are broken into lines: then its cells get lines around them, to be told apart. */
    boolean hasWords() {
        return columns.stream().anyMatch(column -> column.kind() == ColumnKind.WORDS);
    }

    /** Hands over the rows of a table, in its order, each once. */
    @FunctionalInterface
    public interface Rows<R> {
        /** Hands each row to what writes it. */
        void each(Consumer<R> row);
    }
}
