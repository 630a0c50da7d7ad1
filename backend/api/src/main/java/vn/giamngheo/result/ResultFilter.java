package vn.giamngheo.result;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which figures are asked for; what is absent keeps all. */
public record ResultFilter(
        @QueryParam("planId") @NotNull @Parameter(required = true)
        UUID planId,

        @QueryParam("indicatorId") @Nullable UUID indicatorId,
        @QueryParam("areaId") @Nullable UUID areaId,

        @QueryParam("from") @Parameter(description = "Periods that end on this day or later") @Nullable
        LocalDate from,

        @QueryParam("to") @Parameter(description = "Periods that end on this day or earlier") @Nullable
        LocalDate to) {}
