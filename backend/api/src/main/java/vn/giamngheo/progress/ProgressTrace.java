package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The reports behind a figure.
 *
 * @param withheld how many figures the caller doesn't see, as they are not accepted
 */
@Schema(description = "The reports behind a figure")
public record ProgressTrace(UUID indicatorId, UUID areaId, LocalDate asOf, int withheld, List<Line> lines) {

    /** One figure of one report. */
    @Schema(name = "ProgressTraceLine", description = "One figure of one report")
    public record Line(
            UUID resultId,
            UUID indicatorId,
            UUID reportId,
            UUID roundId,
            String roundName,
            LocalDate dataFrom,
            LocalDate dataTo,
            UUID agencyId,
            String agencyName,
            UUID areaId,
            String areaName,

            @Schema(description = "The state of the section that it belongs to")
            String state,

            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String words,
            @Nullable String note,
            @Nullable String enteredByName,
            @Nullable Instant enteredAt) {}
}
