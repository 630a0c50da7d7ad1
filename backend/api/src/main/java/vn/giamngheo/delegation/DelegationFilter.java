package vn.giamngheo.delegation;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which delegations are asked for; what is absent keeps all. */
public record DelegationFilter(
        @QueryParam("agencyId") @Nullable UUID agencyId,

        @QueryParam("running") @Parameter(description = "Only those (or none of those) that run today") @Nullable
        Boolean running,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of the delegate's name or the document's number; accents and case aside")
        @Nullable
        String search) {}
