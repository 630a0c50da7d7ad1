package vn.giamngheo.funding;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which stated funding is asked for; what is absent keeps all. */
public record StatedFundingFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("subProjectId") @Nullable UUID subProjectId,
        @QueryParam("fundingSource") @Nullable FundingSource fundingSource,

        @QueryParam("pending") @Parameter(description = "Only what is pending, or only what is stated") @Nullable
        Boolean pending) {}
