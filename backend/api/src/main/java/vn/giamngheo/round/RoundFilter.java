package vn.giamngheo.round;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;

/** Which rounds are asked for; what is absent keeps all. */
public record RoundFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("kind") @Nullable RoundKind kind,
        @QueryParam("frequency") @Nullable Frequency frequency,
        @QueryParam("status") @Nullable RoundStatus status) {}
