package vn.giamngheo.progress;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.round.PeriodRun;

/**
 * What a period brought of each indicator of a plan, as a whole and in each area right below.
 *
 * @param areas right below the plan's
 * @param trace the figures behind all of it; of a stock those that are counted
 * @param traceByArea the same behind each area's, be they told by itself, below it, or by those that it carries on
 */
public record PeriodFigures(
        List<Row> rows,
        List<AreaResponse> areas,
        List<ProgressTrace.Line> trace,
        Map<UUID, List<ProgressTrace.Line>> traceByArea) {

    /**
     * One indicator.
     *
     * @param asked under which indicators its figures are asked: itself, or the parts that it is the sum of
     * @param areas in each area
     * @param unasked for which base periods nobody has asked; absent for ad hoc rounds, which have none
     */
    public record Row(
            IndicatorResponse indicator,
            Set<UUID> asked,
            InArea whole,
            List<InArea> areas,
            @Nullable Unasked unasked) {}

    /**
     * Base periods over by the end of the period for which nobody has asked: no figure has them, and no area is missing.
     *
     * @param period those that the period is put together from
     * @param before those that the cumulative figure lacks besides
     */
    @Schema(
            name = "UnaskedPeriods",
            description = "Base periods over by the end of the period for which nobody has asked: no figure has them")
    public record Unasked(
            @Schema(description = "Those that the period is put together from")
            List<PeriodRun> period,

            @Schema(description = "Those that the cumulative figure lacks besides")
            List<PeriodRun> before) {}

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
