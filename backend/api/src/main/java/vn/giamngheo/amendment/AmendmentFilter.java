package vn.giamngheo.amendment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which amendments are asked for; what is absent keeps all. */
public record AmendmentFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("status") @Nullable AmendmentStatus status) {}
