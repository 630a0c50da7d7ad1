package vn.giamngheo.project;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which sub-projects are asked for; what is absent keeps all. */
public record SubProjectFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("projectId") @Nullable UUID projectId,

        @QueryParam("agencyId") @Parameter(description = "Only those on which this agency has a duty") @Nullable
        UUID agencyId,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of code or name; accents and case aside")
        @Nullable
        String search) {}
