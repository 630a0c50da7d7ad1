package vn.giamngheo.moneytable;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** Which changes are asked for; what is absent keeps all. */
public record FundingChangeFilter(
        @QueryParam("since")
        @Parameter(description = "Decisions dated after this day, and those dated earlier that were posted after it")
        @Nullable
        LocalDate since,

        @QueryParam("asOf") @Parameter(description = "Decisions dated so or earlier; today where absent") @Nullable
        LocalDate asOf,

        @QueryParam("subProjectId") @Nullable UUID subProjectId,
        @QueryParam("fundingSource") @Nullable FundingSource fundingSource,
        @QueryParam("capitalKind") @Nullable CapitalKind capitalKind,

        @QueryParam("agencyId") @Parameter(description = "Only what moved money to or from this agency") @Nullable
        UUID agencyId) {}
