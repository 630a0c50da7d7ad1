package vn.giamngheo.obstacle;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which guidance is asked for; what is absent keeps all. */
public record GuidanceFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("subProjectId") @Nullable UUID subProjectId,
        @QueryParam("indicatorId") @Nullable UUID indicatorId,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of title or text; accents and case aside")
        @Nullable
        String search) {}
