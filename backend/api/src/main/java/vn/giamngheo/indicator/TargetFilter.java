package vn.giamngheo.indicator;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which targets or baselines are asked for; what is absent keeps all. */
public record TargetFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("indicatorId") @Nullable UUID indicatorId,
        @QueryParam("areaId") @Nullable UUID areaId) {}
