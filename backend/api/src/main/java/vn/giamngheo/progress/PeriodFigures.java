package vn.giamngheo.progress;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.indicator.IndicatorResponse;

/**
 * What a period brought of each indicator of a plan, as a whole and in each area right below.
 *
 * @param areas right below the plan's
 * @param trace the figures behind all of it; of a stock those that are counted
 */
public record PeriodFigures(List<Row> rows, List<AreaResponse> areas, List<ProgressTrace.Line> trace) {

    /**
     * One indicator.
     *
     * @param asked under which indicators its figures are asked: itself, or the parts that it is the sum of
     * @param areas in each area
     */
    public record Row(IndicatorResponse indicator, Set<UUID> asked, InArea whole, List<InArea> areas) {}

    /**
     * One indicator in one area.
     *
     * @param cumulative since the beginning of the year; absent for ad hoc rounds, which are in no sum
     */
    public record InArea(
            UUID areaId,
            @Nullable ProgressTarget target,
            Pair period,
            @Nullable Pair cumulative) {}

    /** The two figures that there always are. */
    @Schema(name = "ProgressPair", description = "By what is accepted, and with what is submitted beside it")
    public record Pair(ProgressFigure accepted, ProgressFigure provisional) {
        static Pair of(AreaFigures figures, IndicatorResponse indicator) {
            return new Pair(
                    figures.figure(indicator, Standing.ACCEPTED), figures.figure(indicator, Standing.PROVISIONAL));
        }
    }
}
