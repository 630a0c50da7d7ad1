package vn.giamngheo.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sums of an area as they stood at one moment, period by period.
 *
 * @param wholes what is kept for the area with all below it
 * @param own what each area was asked itself: of stocks all, of flows at least those where something is lacking
 */
record AreaSums(Map<Spot, List<Rollup>> wholes, Map<Spot, List<Rollup>> own) {
    /** An area in a base period: what is written together, and read again together. */
    record Spot(UUID areaId, Span span) {
        static Spot of(Rollup sum) {
            return new Spot(sum.areaId(), sum.span());
        }
    }

    static AreaSums of(Collection<Rollup> wholes, Collection<Rollup> own) {
        return new AreaSums(bySpot(wholes), bySpot(own));
    }

    /** The same, but for these spots, of which the others are all that there is now. */
    AreaSums with(Collection<Spot> written, AreaSums now) {
        return written.isEmpty()
                ? this
                : new AreaSums(replaced(wholes, written, now.wholes), replaced(own, written, now.own));
    }

    Stream<Rollup> allWholes() {
        return wholes.values().stream().flatMap(List::stream);
    }

    Stream<Rollup> allOwn() {
        return own.values().stream().flatMap(List::stream);
    }

    private static Map<Spot, List<Rollup>> bySpot(Collection<Rollup> sums) {
        return sums.stream().collect(Collectors.groupingBy(Spot::of));
    }

    private static Map<Spot, List<Rollup>> replaced(
            Map<Spot, List<Rollup>> before, Collection<Spot> written, Map<Spot, List<Rollup>> now) {
        Map<Spot, List<Rollup>> replaced = new HashMap<>(before);
        replaced.keySet().removeAll(written);
        replaced.putAll(now);
        return replaced;
    }
}
