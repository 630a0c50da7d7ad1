package vn.giamngheo.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consolidation as lists show it. */
@Schema(description = "A consolidation as lists show it")
public record ConsolidationSummary(
        UUID id,
        UUID planId,
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        int revision,
        ConsolidationStatus status,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String draftedByName,
        Instant draftedAt,
        int version) {}
