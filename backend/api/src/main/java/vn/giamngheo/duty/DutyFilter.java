package vn.giamngheo.duty;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which duties are asked for; what is absent keeps all. */
public record DutyFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("agencyId") @Nullable UUID agencyId,
        @QueryParam("subProjectId") @Nullable UUID subProjectId,
        @QueryParam("policyId") @Nullable UUID policyId,
        @QueryParam("role") @Nullable DutyRole role) {}
