package vn.giamngheo.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Decimals;
import vn.giamngheo.indicator.Frequency;

/** A figure as other systems read it, with codes beside the ids. */
@Schema(name = "Result", description = "One figure of one area and period; no value: not told yet")
public record ResultResponse(
        UUID id,
        UUID planId,
        UUID roundId,
        UUID reportId,
        UUID indicatorId,
        String indicatorCode,
        UUID areaId,
        String areaCode,
        UUID agencyId,
        String agencyCode,
        LocalDate dataFrom,
        LocalDate dataTo,

        @Schema(description = "The state of the section that it belongs to")
        String state,

        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String words,
        @Nullable String note,
        @Nullable Instant enteredAt,
        int version,
        String roundName,

        @Schema(description = "Null: the round is ad hoc, and outside of sums") @Nullable
        Frequency frequency,

        String unit,

        @Schema(description = "The day from which the code of the area has meant this area: codes repeat over time")
        LocalDate areaValidFrom,

        ResultStatus status) {

    public ResultResponse {
        value = Decimals.plain(value);
    }
}
