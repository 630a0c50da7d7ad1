package vn.giamngheo.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/** A decision as lists show it. */
@Schema(description = "A decision as lists show it")
public record DecisionSummary(
        UUID id,
        UUID planId,
        DecisionKind kind,
        DecisionAuthority authority,
        @Nullable UUID agencyId,
        String issuingBody,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String summary,
        @Nullable Long statedTotal,
        DecisionStatus status,
        String draftedByName,
        Source source,
        int version) {}
