package vn.giamngheo.result;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report, as far as its figures need to know.
 *
 * @param base whether its round is not ad hoc
 */
record SectionOfReport(
        UUID id,
        UUID reportId,
        UUID planId,
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        boolean base,
        boolean roundOpen,
        String state,
        UUID agencyId,
        String agencyCode,
        String agencyName,
        @Nullable String verifierCode) {
    private static final Set<String> BEING_WRITTEN = Set.of("NOT_STARTED", "DRAFT", "RETURNED", "REOPENED");

    /** Whether figures are still being entered. */
    boolean isBeingWritten() {
        return BEING_WRITTEN.contains(state);
    }
}
