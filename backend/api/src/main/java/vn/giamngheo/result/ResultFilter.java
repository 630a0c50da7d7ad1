package vn.giamngheo.result;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** Which figures are asked for; what is absent keeps all. */
public record ResultFilter(
        @QueryParam("planId") @NotNull @Parameter(required = true)
        UUID planId,

        @QueryParam("indicatorId") @Nullable UUID indicatorId,
        @QueryParam("areaId") @Nullable UUID areaId,

        @QueryParam("roundId") @Nullable UUID roundId,

        @QueryParam("indicatorCode") @Size(max = Texts.CODE) @Nullable
        String indicatorCode,

        @QueryParam("areaCode")
        @Size(max = Texts.CODE)
        @Parameter(description = "Codes of areas repeat over time: areaAsOf tells which one is meant")
        @Nullable
        String areaCode,

        @QueryParam("areaAsOf") @Parameter(description = "Areas that there were on this day") @Nullable
        LocalDate areaAsOf,

        @QueryParam("agencyCode") @Size(max = Texts.CODE) @Nullable
        String agencyCode,

        @QueryParam("status")
        @Parameter(description = "PROVISIONAL: sent in, and not accepted yet; what is not sent in is nobody else's")
        @Nullable
        ResultStatus status,

        @QueryParam("from") @Parameter(description = "Periods that end on this day or later") @Nullable
        LocalDate from,

        @QueryParam("to") @Parameter(description = "Periods that end on this day or earlier") @Nullable
        LocalDate to) {}
