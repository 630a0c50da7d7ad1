package vn.giamngheo.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section as it is read, with its verifier. */
record SectionRow(
        UUID id,
        int version,
        UUID reportId,
        @Nullable UUID verifierId,
        @Nullable String verifierCode,
        @Nullable String verifierName,
        SectionState state,
        Instant stateSince,
        @Nullable Instant submittedAt) {}
