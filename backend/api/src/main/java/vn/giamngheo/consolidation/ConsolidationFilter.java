package vn.giamngheo.consolidation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which consolidations are asked for; what is absent keeps all. */
public record ConsolidationFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("roundId") @Nullable UUID roundId,
        @QueryParam("status") @Nullable ConsolidationStatus status) {}
