package vn.giamngheo.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who verifies a section: one agency, or either of two that lead together. The order in which they are named tells nothing, so that
 * one pair is one section.
 *
 * @param verifierId absent where the programme's manager verifies
 * @param coVerifierId the other of two; absent where one verifies
 */
public record Verifiers(@Nullable UUID verifierId, @Nullable UUID coVerifierId) {

    private static final int MOST = 2;

    /** Those agencies, two at most; nobody stands for the programme's manager. */
    public static Verifiers of(Collection<UUID> agencyIds) {
        // As the database compares them, which UUID does otherwise.
        List<UUID> ordered = agencyIds.stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        if (ordered.size() > MOST) {
            throw new IllegalArgumentException("More than two agencies verify: " + ordered);
        }
        return new Verifiers(
                ordered.isEmpty() ? null : ordered.getFirst(), ordered.size() < MOST ? null : ordered.getLast());
    }
}
