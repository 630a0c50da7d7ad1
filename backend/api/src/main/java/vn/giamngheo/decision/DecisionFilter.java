package vn.giamngheo.decision;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which decisions are asked for; what is absent keeps all. */
public record DecisionFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("status") @Nullable DecisionStatus status,
        @QueryParam("kind") @Nullable DecisionKind kind,
        @QueryParam("authority") @Nullable DecisionAuthority authority,
        @QueryParam("agencyId") @Nullable UUID agencyId,

        @QueryParam("subProjectId") @Parameter(description = "Issued with a line about it") @Nullable
        UUID subProjectId,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of number, issuing body or abstract; accents and case aside")
        @Nullable
        String search) {}
