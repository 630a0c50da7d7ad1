package vn.giamngheo.moneytable;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** Which part of a sub-project's money; what is absent keeps all. */
public record FundingTimelineFilter(
        @QueryParam("asOf") @Parameter(description = "Movements dated so or earlier; today where absent") @Nullable
        LocalDate asOf,

        @QueryParam("fundingSource") @Nullable FundingSource fundingSource,
        @QueryParam("capitalKind") @Nullable CapitalKind capitalKind,

        @QueryParam("agencyId")
        @Parameter(
                description =
                        "Only movements to, from and by this agency, with its figures; absent: the sub-project's, or of the"
                                + " caller's agencies where they see no more of it")
        @Nullable
        UUID agencyId) {}
