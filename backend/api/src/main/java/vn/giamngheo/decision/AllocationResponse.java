package vn.giamngheo.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** An entry of the ledger as the API shows it. */
@Schema(
        name = "Allocation",
        description = "An entry of the ledger: money that an issued decision moved from one agency to another")
public record AllocationResponse(
        UUID id,
        UUID decisionId,
        @Nullable String decisionNumber,
        DecisionKind decisionKind,
        UUID planId,
        int position,
        UUID subProjectId,
        FundingSource fundingSource,
        CapitalKind capitalKind,
        @Nullable UUID fromAgencyId,
        @Nullable UUID toAgencyId,
        long amount,
        LocalDate effectiveOn,
        @Nullable UUID reversesId,
        @Nullable UUID reversedById,
        @Nullable String flagReason,
        @Nullable String note) {}
