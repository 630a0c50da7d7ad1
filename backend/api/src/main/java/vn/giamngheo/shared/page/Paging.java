package vn.giamngheo.shared.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keyset paging for queries in SQL: the same parameters and tokens as those of {@link Listing}. */
public final class Paging {
    private final Sorting sorting;
    private final int limit;
    private final @Nullable PageToken token;

    private Paging(Sorting sorting, int limit, @Nullable PageToken token) {
        this.sorting = sorting;
        this.limit = limit;
        this.token = token;
    }

    /**
     * The paging that is asked for.
     *
     * @param own the list's own order, as a caller would ask for it
     * @param keys what it may be sorted by
     */
    public static Paging of(PageRequest request, String own, SortKey... keys) {
        Sorting sorting = Sorting.of(Objects.requireNonNullElse(request.sort(), own), List.of(keys));
        return new Paging(
                sorting, request.limit(), PageToken.decode(request.pageToken(), sorting.toString(), sorting.key()));
    }

    /** The condition that keeps the rows behind the last page; true on the first. */
    public String after(String id) {
        return token == null ? "true" : "(" + sorting.after(id) + ")";
    }

    /** The order and the limit that go with it: one row more than is shown tells whether there are more. */
    public String orderBy(String id) {
        return sorting.orderBy(id) + " limit " + (limit + 1);
    }

    /** The values that {@link #after} names. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (token != null) {
            parameters.put("lastValue", token.lastValue());
            parameters.put("lastId", token.lastId());
        }
        return parameters;
    }

    /** The page that the rows make; the total is counted only where they do not tell it. */
    public <T> Page<T> page(List<T> rows, Function<T, Object> value, Function<T, UUID> id, LongSupplier total) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, token == null ? rows.size() : total.getAsLong());
        }
        List<T> shown = rows.subList(0, limit);
        T last = shown.getLast();
        return new Page<>(
                List.copyOf(shown),
                new PageToken(sorting.toString(), value.apply(last), id.apply(last)).encode(),
                total.getAsLong());
    }
}
