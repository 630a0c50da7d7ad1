package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Reused;

/** The course of one indicator in one area, base period by base period. */
@Schema(description = "The course of one indicator in one area, base period by base period")
public record ProgressTrend(
        UUID indicatorId,
        UUID areaId,
        String areaName,
        LocalDate asOf,
        LocalDate yearFrom,
        LocalDate yearTo,
        @Nullable ProgressTarget target,

        @Schema(description = "Where it stood before; null where that is not known") @Nullable
        BigDecimal baseline,

        List<Point> points)
        implements Reused {

    /** One base period. */
    @Schema(
            name = "ProgressPoint",
            description = "One base period: its own figure, and where the indicator stood at its end")
    public record Point(
            LocalDate dataFrom,
            LocalDate dataTo,
            @Nullable BigDecimal expected,
            @Schema(description = "What this period told") ProgressFigure acceptedOwn,

            @Schema(description = "Where it stood at the end of the period")
            ProgressFigure accepted,

            @Nullable ProgressFigure provisionalOwn,
            @Nullable ProgressFigure provisional) {}
}
