package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator has come.
 *
 * @param exceedsWhole whether it is a part that is more than the whole that it lies within
 */
@Schema(description = "How far an indicator has come; what has not been told is missing, and never 0")
public record ProgressFigure(
        @Schema(description = "In the indicator's unit; null where it is not known, or the denominator is 0") @Nullable
        BigDecimal value,

        @Nullable Long numerator,
        @Nullable Long denominator,
        @Schema(description = "How many figures are in it") int told,
        @Schema(description = "How many were asked for") int asked,

        @Schema(description = "The end of the last base period with a figure") @Nullable
        LocalDate dataTo,

        Band band,
        boolean exceedsWhole,
        List<MissingArea> missing) {

    /** An area whose figures are lacking. */
    @Schema(description = "An area whose figures are lacking")
    public record MissingArea(
            UUID areaId,
            String name,

            @Schema(description = "In how many base periods")
            int periods) {}
}
