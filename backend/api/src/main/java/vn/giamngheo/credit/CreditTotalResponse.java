package vn.giamngheo.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** Totals of one programme in one commune as the API shows them. */
@Schema(
        name = "CreditTotal",
        description = "Preferential credit: totals of one programme in one commune, to the end of a month")
public record CreditTotalResponse(
        UUID id,
        UUID planId,
        UUID agencyId,
        UUID areaId,
        CreditProgramme programme,
        @Schema(description = "Its first day") LocalDate month,

        @Schema(description = "From the beginning of the year")
        int loans,

        @Schema(description = "VND, from the beginning of the year")
        long lent,

        @Schema(description = "VND, at the end of the month")
        long outstanding,

        @Schema(description = "At the end of the month") int households,
        @Nullable String note,
        Source source,
        int version)
        implements Tagged {}
