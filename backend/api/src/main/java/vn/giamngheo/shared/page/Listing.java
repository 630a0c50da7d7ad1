package vn.giamngheo.shared.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as one query: a projection into response records, the caller's scope and filters, keyset paging, and a total that is
 * counted only where the page itself does not tell it.
 */
public final class Listing<T> {
    private static final String FETCH_SIZE = "org.hibernate.fetchSize";
    private static final int ROWS_AT_ONCE = 500;

    private final EntityManager entityManager;
    private final String projection;
    private final String from;
    private final String id;
    private final List<SortKey> sortKeys;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * A list of what the projection makes.
     *
     * @param projection a {@code new Response(...)} of HQL
     * @param from the from clause, its main entity first
     * @param alias the main entity's alias
     * @param sortKeys what it may be sorted by; the first is its own order
     */
    public Listing(EntityManager entityManager, String projection, String from, String alias, SortKey... sortKeys) {
        this.entityManager = entityManager;
        this.projection = projection;
        this.from = from;
        this.id = alias + ".id";
        this.sortKeys = List.copyOf(Arrays.asList(sortKeys));
    }

    /** Keeps rows that meet the condition, whatever the caller asks. */
    public Listing<T> where(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    /** Keeps rows that have one of the values. */
    public Listing<T> where(OneOf values) {
        return where(values.condition(), values.parameters());
    }

    /** Keeps rows that meet the condition on {@code :name}; an absent value keeps all. */
    public Listing<T> filter(String condition, String name, @Nullable Object value) {
        return value == null ? this : where(condition, Map.of(name, value));
    }

    /** Keeps rows whose folded text contains each word of the search, in any order, accents and case aside. */
    public Listing<T> search(String path, @Nullable String words) {
        return searchWhere(path + " like :word escape '!'", words);
    }

    /** Keeps rows that meet the condition with each word of the search in the place of {@code :word}, folded and as a LIKE pattern. */
    public Listing<T> searchWhere(String condition, @Nullable String words) {
        if (words == null) {
            return this;
        }
        String[] folded = SearchText.words(words);
        for (int i = 0; i < folded.length; i++) {
            String name = "search" + i;
            where(condition.replace(":word", ":" + name), Map.of(name, SearchText.contains(folded[i])));
        }
        return this;
    }

    /** Runs the query and makes the page. */
    public Page<T> page(PageRequest request) {
        Sorting sorting = Sorting.of(request.sort(), sortKeys);
        PageToken token = PageToken.decode(request.pageToken(), sorting.toString(), sorting.key());
        List<Object[]> rows = rows(sorting, token, request.limit());
        boolean more = rows.size() > request.limit();
        List<Object[]> shown = more ? rows.subList(0, request.limit()) : rows;
        return new Page<>(
                items(shown), more ? tokenOf(sorting, shown) : null, total(more || token != null, shown.size()));
    }

    /** The row with that id, if it meets all conditions. */
    public Optional<T> one(UUID wanted) {
        return where(id + " = :wanted", Map.of("wanted", wanted)).all().stream().findFirst();
    }

    /** All rows in the list's own order, for lists that are short by nature. */
    public List<T> all() {
        return items(rows(Sorting.of(null, sortKeys), null, Integer.MAX_VALUE - 1));
    }

    /** Hands over all rows in the list's own order, one after the other: for lists that are too long to be held at once. */
    public void each(Consumer<? super T> row) {
        Sorting sorting = Sorting.of(null, sortKeys);
        try (Stream<T> rows = stream(sorting)) {
            rows.forEach(row);
        }
    }

    @SuppressWarnings("unchecked") // the projection is the caller's own `new T(...)`
    private Stream<T> stream(Sorting sorting) {
        Query query = entityManager.createQuery(
                "select " + projection + " from " + from + where(conditions) + sorting.orderBy(id));
        parameters.forEach(query::setParameter);
        return (Stream<T>) query.setHint(FETCH_SIZE, ROWS_AT_ONCE).getResultStream();
    }

    @SuppressWarnings("unchecked") // JPA types a query with several selections no closer than Object[]
    private List<Object[]> rows(Sorting sorting, @Nullable PageToken token, int limit) {
        List<String> all = new ArrayList<>(conditions);
        if (token != null) {
            all.add(sorting.after(id));
        }
        Query query = entityManager.createQuery("select " + projection + ", "
                + sorting.key().path() + ", " + id + " from " + from + where(all) + sorting.orderBy(id));
        parameters.forEach(query::setParameter);
        if (token != null) {
            query.setParameter("lastValue", token.lastValue()).setParameter("lastId", token.lastId());
        }
        return query.setMaxResults(limit + 1).getResultList();
    }

    private long total(boolean partial, int shown) {
        if (!partial) {
            return shown;
        }
        Query count = entityManager.createQuery("select count(*) from " + from + where(conditions));
        parameters.forEach(count::setParameter);
        return (Long) count.getSingleResult();
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where (" + String.join(") and (", conditions) + ")";
    }

    private static String tokenOf(Sorting sorting, List<Object[]> shown) {
        Object[] last = shown.get(shown.size() - 1);
        return new PageToken(sorting.toString(), last[1], (UUID) last[2]).encode();
    }

    @SuppressWarnings("unchecked") // the projection is the caller's own `new T(...)`
    private List<T> items(List<Object[]> rows) {
        return rows.stream().map(row -> (T) row[0]).toList();
    }
}
