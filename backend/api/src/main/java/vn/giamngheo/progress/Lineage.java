package vn.giamngheo.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How areas stand to one another: within a year a unit may be merged into another, and an indicator be asked at another level.
 *
 * @param above for an area those that it lies within, and those that carry it on, near and far
 * @param carriedOn for an area those that it carries on, and nobody else with it
 */
record Lineage(Map<UUID, Set<UUID>> above, Map<UUID, List<UUID>> carriedOn) {
    static final Lineage NONE = new Lineage(Map.of(), Map.of());

    /** Whether figures of both are of the same place: one lies within the other, or carries it on. */
    boolean overlap(UUID one, UUID other) {
        return isBelow(one, other) || isBelow(other, one);
    }

    /** Of the areas those that no other of them holds or carries on. */
    List<UUID> uppermost(Collection<UUID> areas) {
        return areas.stream()
                .filter(one -> areas.stream().noneMatch(other -> isBelow(one, other)))
                .toList();
    }

    /** The areas that together tell what is known of one: itself, or where nothing is those that it carries on. */
    Stream<UUID> tellingOf(UUID area, Predicate<UUID> known) {
        List<UUID> before = carriedOn.getOrDefault(area, List.of());
        return before.isEmpty() || known.test(area)
                ? Stream.of(area)
                : before.stream().flatMap(one -> tellingOf(one, known));
    }

    private boolean isBelow(UUID one, UUID other) {
        return above.getOrDefault(one, Set.of()).contains(other);
    }
}
