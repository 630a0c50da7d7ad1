package vn.giamngheo.agency;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which agencies are asked for; what is absent keeps all. */
public record AgencyFilter(
        @QueryParam("kind") @Nullable AgencyKind kind,
        @QueryParam("areaId") @Nullable UUID areaId,

        @QueryParam("participates")
        @Parameter(description = "Only those with (or without) staff in the system")
        @Nullable
        Boolean participates,

        @QueryParam("asOf") @Parameter(description = "Only agencies that exist on this day") @Nullable
        LocalDate asOf,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of code or name; accents and case aside")
        @Nullable
        String search) {}
