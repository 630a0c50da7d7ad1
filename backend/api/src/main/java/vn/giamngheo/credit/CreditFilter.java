package vn.giamngheo.credit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which totals are asked for; what is absent keeps all. */
public record CreditFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("areaId") @Nullable UUID areaId,
        @QueryParam("programme") @Nullable CreditProgramme programme,

        @QueryParam("month") @Parameter(description = "The first day of the month") @Nullable
        LocalDate month) {}
