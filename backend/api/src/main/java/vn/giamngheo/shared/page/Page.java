package vn.giamngheo.shared.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the page's items, in the asked order
 * @param nextPageToken asks for the page after this one; absent on the last
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken, long total) {

    /** The same page with each item made into something else. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextPageToken, total);
    }
}
