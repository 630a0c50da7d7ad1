package vn.giamngheo.indicator;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which indicators are asked for; what is absent keeps all. */
public record IndicatorFilter(
        @QueryParam("planId") @Nullable UUID planId,

        @QueryParam("subProjectId") @Parameter(description = "Only those that measure this sub-project") @Nullable
        UUID subProjectId,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of code, name or the plan's words; accents and case aside")
        @Nullable
        String search) {}
