package vn.giamngheo.communeplan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which thing of a plan is which of the plan of another year: they bear the same code, which copying a plan keeps.
 *
 * @param ids the thing of the other year for each that has one
 * @param names what each is called, by code and name
 */
record Counterparts(Map<UUID, UUID> ids, Map<UUID, String> names) {
    static <T> Counterparts of(
            List<T> before, List<T> after, Function<T, UUID> id, Function<T, String> code, Function<T, String> name) {
        Map<String, UUID> byCode = after.stream().collect(Collectors.toMap(code, id, (one, other) -> one));
        Map<UUID, UUID> ids = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        for (T thing : before) {
            UUID counterpart = byCode.get(code.apply(thing));
            if (counterpart != null) {
                ids.put(id.apply(thing), counterpart);
            }
            names.put(id.apply(thing), code.apply(thing) + ": " + name.apply(thing));
        }
        return new Counterparts(ids, names);
    }

    /** Its counterpart; none where there is none, or nothing is named. */
    @Nullable
    UUID of(@Nullable UUID thing) {
        return thing == null ? null : ids.get(thing);
    }

    String called(UUID thing) {
        return Objects.requireNonNull(names.get(thing), "of the plan above");
    }
}
