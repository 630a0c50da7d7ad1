package vn.giamngheo.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Nature;

/**
 * The base periods of one indicator put together. A flow is the sum over its periods; a stock is what each area told last, added
 * up, until another tells of the same place. Whatever is divided is divided afterwards.
 *
 * @param asked how many figures were asked for; of a stock in the last period alone
 * @param dataTo the end of the last period with a figure; absent where there is none
 * @param areas of a stock, the areas whose figures are in it
 * @param missing the areas whose figures are lacking, and in how many periods
 */
record Combined(Sums sums, int asked, @Nullable LocalDate dataTo, Set<UUID> areas, Map<UUID, Integer> missing) {
    static final Combined NOTHING = new Combined(Sums.NONE, 0, null, Set.of(), Map.of());

    /**
     * Puts them together.
     *
     * @param wholes sums that together are the whole, one or more for each period
     * @param own what each area was asked itself: of a stock all of them, of a flow at least those where something is lacking
     */
    static Combined of(
            @Nullable Nature nature,
            Collection<Rollup> wholes,
            Collection<Rollup> own,
            Lineage lineage,
            Standing standing) {
        return nature == Nature.STOCK ? stock(own, lineage, standing) : flow(wholes, own, standing);
    }

    /**
     * Of a stock the sums that are counted: what each area told last. One that is asked no more stands until another, which carries it
     * on or is asked at another level, has told of the same place in a later period: a place counts once, and a sum does not fall
     * because somebody is late.
     */
    static List<Rollup> counted(Collection<Rollup> own, Lineage lineage, Standing standing) {
        Map<UUID, LocalDate> asked = lastByArea(own.stream());
        Map<UUID, LocalDate> told =
                lastByArea(own.stream().filter(row -> row.of(standing).count() > 0));
        return own.stream()
                // Of one area several agencies may tell in one period.
                .filter(row -> row.of(standing).count() > 0 && row.dataTo().equals(told.get(row.areaId())))
                .filter(row -> told.entrySet().stream()
                        .noneMatch(other -> other.getValue().isAfter(Objects.requireNonNull(asked.get(row.areaId())))
                                && lineage.overlap(other.getKey(), row.areaId())))
                .toList();
    }

    private static Map<UUID, LocalDate> lastByArea(Stream<Rollup> rows) {
        return rows.collect(
                Collectors.toMap(Rollup::areaId, Rollup::dataTo, (one, other) -> one.isAfter(other) ? one : other));
    }

    private static Combined flow(Collection<Rollup> wholes, Collection<Rollup> own, Standing standing) {
        Map<UUID, Integer> missing = new HashMap<>();
        own.stream().filter(row -> row.lacks(standing)).forEach(row -> missing.merge(row.areaId(), 1, Integer::sum));
        return new Combined(
                Sums.of(wholes.stream().map(row -> row.of(standing)).toList()),
                wholes.stream().mapToInt(Rollup::asked).sum(),
                last(wholes.stream().filter(row -> row.of(standing).count() > 0)),
                Set.of(),
                missing);
    }

    private static Combined stock(Collection<Rollup> own, Lineage lineage, Standing standing) {
        List<Rollup> latest = counted(own, lineage, standing);
        LocalDate end = last(own.stream());
        List<Rollup> current =
                own.stream().filter(row -> row.dataTo().equals(end)).toList();
        return new Combined(
                Sums.of(latest.stream().map(row -> row.of(standing)).toList()),
                current.stream().mapToInt(Rollup::asked).sum(),
                last(latest.stream()),
                latest.stream().map(Rollup::areaId).collect(Collectors.toSet()),
                current.stream()
                        .filter(row -> row.lacks(standing))
                        .collect(Collectors.toMap(Rollup::areaId, row -> 1, (one, same) -> one)));
    }

    /** The same with another beside it, as a whole that is made of both. */
    Combined beside(Combined other) {
        Set<UUID> both = new HashSet<>(areas);
        both.addAll(other.areas);
        Map<UUID, Integer> lacking = new TreeMap<>(missing);
        other.missing.forEach((area, periods) -> lacking.merge(area, periods, Math::max));
        return new Combined(
                Sums.NONE, asked + other.asked, last(Stream.of(this, other), Combined::dataTo), both, lacking);
    }

    private static @Nullable LocalDate last(Stream<Rollup> rows) {
        return last(rows, Rollup::dataTo);
    }

    private static <T> @Nullable LocalDate last(Stream<T> parts, Function<T, @Nullable LocalDate> end) {
        LocalDate last = null;
        for (T part : (Iterable<T>) parts::iterator) {
            LocalDate day = end.apply(part);
            last = day != null && (last == null || day.isAfter(last)) ? day : last;
        }
        return last;
    }
}
