package vn.giamngheo.obstacle;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which obstacles are asked for; what is absent keeps all. */
public record ObstacleFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("agencyId") @Nullable UUID agencyId,
        @QueryParam("subProjectId") @Nullable UUID subProjectId,
        @QueryParam("indicatorId") @Nullable UUID indicatorId,
        @QueryParam("dutyId") @Nullable UUID dutyId,
        @QueryParam("state") @Nullable ObstacleState state,

        @QueryParam("overdue")
        @Parameter(description = "Only those (or none of those) whose answer is late today")
        @Nullable
        Boolean overdue,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of title, description or thread; accents and case aside")
        @Nullable
        String search) {}
