package vn.giamngheo.moneytable;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;

/** As of when, and whose money. */
public record FundingMatrixFilter(
        @QueryParam("asOf") @Parameter(description = "With what is dated so or earlier; today where absent") @Nullable
        LocalDate asOf,

        @QueryParam("capitalKind") @Nullable CapitalKind capitalKind,

        @QueryParam("agencyId")
        @Parameter(
                description = "The figures of this agency: what it received, gave, spent and holds; absent: the plan's")
        @Nullable
        UUID agencyId) {}
