package vn.giamngheo.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.plan.Signatory;
import vn.giamngheo.round.RoundKind;
import vn.giamngheo.shared.http.Tagged;

/**
 * A consolidation as the API shows it to one caller.
 *
 * @param issuingAgencyName who has issued it: where the leader did, the plan's issuing agency
 * @param draftedByCaller whether the caller has written a part of it, and so does not issue it
 * @param unitWords what the units have told in words; absent for who does not see every report
 * @param takenAt when its figures were taken
 */
@Schema(
        name = "Consolidation",
        description = "The report of a whole round, with figures as they were when they were taken")
public record ConsolidationResponse(
        UUID id,
        UUID planId,
        UUID roundId,
        String roundName,
        RoundKind roundKind,
        LocalDate dataFrom,
        LocalDate dataTo,
        int revision,
        ConsolidationStatus status,
        Instant takenAt,
        String takenByName,
        ConsolidationNarrative narrative,
        Contents contents,

        @Schema(description = "null for who does not see every report") @Nullable
        UnitWords unitWords,

        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable UUID issuingAgencyId,
        @Nullable String issuingAgencyName,
        @Nullable Signatory signatory,
        String draftedByName,
        Instant draftedAt,
        @Nullable String issuedByName,
        @Nullable Instant issuedAt,
        boolean draftedByCaller,
        List<ConsolidationAction> allowedActions,
        int version)
        implements Tagged {

    /** What is allowed differs by caller: a copy that a browser has kept is never good enough. */
    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
