package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Reused;

/** One indicator in each area right below the plan's. */
@Schema(description = "One indicator in each area right below the plan's, the furthest first")
public record ProgressCommunes(
        UUID indicatorId,
        LocalDate asOf,

        @Schema(description = "The day whose areas the figures are re-read on; null for those of the plan's year")
        @Nullable
        LocalDate areasAsOf,

        List<Row> rows)
        implements Reused {

    /**
     * One area.
     *
     * @param rank by what is accepted, of what is to be reached; equal ones share it; absent without a figure or a target
     */
    @Schema(name = "ProgressCommune", description = "One indicator in one area")
    public record Row(
            UUID areaId,
            String areaCode,
            String areaName,
            @Nullable Integer tileColumn,
            @Nullable Integer tileRow,
            @Nullable Integer rank,
            @Nullable ProgressTarget target,
            @Nullable BigDecimal expected,
            ProgressFigure accepted,
            @Nullable ProgressFigure provisional) {

        Row ranked(@Nullable Integer place) {
            return new Row(
                    areaId, areaCode, areaName, tileColumn, tileRow, place, target, expected, accepted, provisional);
        }
    }
}
