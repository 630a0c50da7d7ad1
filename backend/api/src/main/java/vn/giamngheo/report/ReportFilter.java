package vn.giamngheo.report;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which reports are asked for; what is absent keeps all. */
public record ReportFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("roundId") @Nullable UUID roundId,
        @QueryParam("agencyId") @Nullable UUID agencyId,
        @QueryParam("state") @Nullable SectionState state,

        @QueryParam("late")
        @Parameter(description = "Only those (or none of those) that are owed and past their day")
        @Nullable
        Boolean late,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of the agency's code or names; accents and case aside")
        @Nullable
        String search) {}
