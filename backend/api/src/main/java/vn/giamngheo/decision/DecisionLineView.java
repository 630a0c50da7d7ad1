package vn.giamngheo.decision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** One line of a decision, of a draft or in the ledger. */
@Schema(
        name = "DecisionLine",
        description =
                "Money that goes from one agency to another; a null agency is the world outside of the plan's area")
public record DecisionLineView(
        UUID id,
        int position,
        UUID subProjectId,
        FundingSource fundingSource,
        CapitalKind capitalKind,
        @Nullable UUID fromAgencyId,
        @Nullable UUID toAgencyId,
        long amount,
        @Nullable UUID reversesId,

        @Schema(description = "The line of a later decision that takes this one back") @Nullable
        UUID reversedById,

        @Nullable String flagReason,
        @Nullable String note) {}
