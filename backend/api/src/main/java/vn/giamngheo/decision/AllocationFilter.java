package vn.giamngheo.decision;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** Which entries of the ledger are asked for; what is absent keeps all. */
public record AllocationFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("decisionId") @Nullable UUID decisionId,
        @QueryParam("subProjectId") @Nullable UUID subProjectId,
        @QueryParam("fundingSource") @Nullable FundingSource fundingSource,
        @QueryParam("capitalKind") @Nullable CapitalKind capitalKind,

        @QueryParam("agencyId") @Parameter(description = "Who gave or received") @Nullable
        UUID agencyId,

        @QueryParam("since") @Parameter(description = "The first day") @Nullable
        LocalDate since,

        @QueryParam("until") @Parameter(description = "The last day") @Nullable
        LocalDate until) {}
