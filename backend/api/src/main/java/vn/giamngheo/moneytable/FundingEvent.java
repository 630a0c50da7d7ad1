package vn.giamngheo.moneytable;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Provenance;

/**
 * One movement of a sub-project's money, with the figures after it.
 *
 * @param id of the line of the ledger or of the disbursement
 * @param on its date
 * @param kind the kind of its decision, or a disbursement
 * @param decisionId absent for a disbursement
 * @param reference the number of the decision or of the voucher
 * @param summary what the decision is about, or the disbursement for
 * @param fromAgencyId absent: from outside the district
 * @param toAgencyId absent: to outside the district
 * @param reversal whether it takes back an earlier movement
 * @param flagReason why it was recorded although it should not have happened
 */
@Schema(description = "One movement of a sub-project's money, with the figures after it")
public record FundingEvent(
        UUID id,
        LocalDate on,
        MoneyEvent kind,

        @Schema(description = "null for a disbursement") @Nullable
        UUID decisionId,

        @Schema(description = "The number of the decision or of the voucher")
        String reference,

        @Nullable String summary,
        FundingSource fundingSource,
        CapitalKind capitalKind,

        @Schema(description = "null: from outside the district") @Nullable
        UUID fromAgencyId,

        @Schema(description = "null: to outside the district") @Nullable
        UUID toAgencyId,

        long amount,

        @Schema(description = "Whether it takes back an earlier movement")
        boolean reversal,

        @Nullable String flagReason,
        Provenance provenance,
        RunningFigures after) {

    /** The figures of the sub-project, or of agencies in it, after a movement or at the end of a day. */
    @Schema(description = "The figures after a movement or at the end of a day, in VND")
    public record RunningFigures(
            @Schema(description = "Brought in less taken back; of an agency: received")
            long allocated,

            @Schema(description = "What left the agency that issues the plan; of an agency: given to others")
            long passedOn,

            long spent,

            @Schema(description = "Allocated and not paid out; of an agency: held")
            long remaining) {}
}
