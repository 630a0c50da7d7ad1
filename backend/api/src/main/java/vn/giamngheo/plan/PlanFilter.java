package vn.giamngheo.plan;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which plans are asked for; what is absent keeps all. */
public record PlanFilter(
        @QueryParam("year") @Nullable Integer year,
        @QueryParam("areaId") @Nullable UUID areaId,
        @QueryParam("status") @Nullable PlanStatus status,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of year or title; accents and case aside")
        @Nullable
        String search) {}
