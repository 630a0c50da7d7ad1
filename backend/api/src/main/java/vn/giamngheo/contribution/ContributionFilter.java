package vn.giamngheo.contribution;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which contributions are asked for; what is absent keeps all. */
public record ContributionFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("agencyId") @Nullable UUID agencyId,
        @QueryParam("entry") @Nullable ContributionEntry entry,
        @QueryParam("fund") @Nullable ContributionFund fund,
        @QueryParam("giverKind") @Nullable GiverKind giverKind,

        @QueryParam("from") @Parameter(description = "Dated on this day or later") @Nullable
        LocalDate from,

        @QueryParam("to") @Parameter(description = "Dated on this day or before") @Nullable
        LocalDate to,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of giver, goods or purpose; accents and case aside")
        @Nullable
        String search) {}
