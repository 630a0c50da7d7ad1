package vn.giamngheo.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.progress.PeriodFigures;
import vn.giamngheo.progress.ProgressTrace;

/**
 * Figures as they were at one moment, and the single figures behind them.
 *
 * @param trace the figures behind the whole
 * @param traceByPlace the figures behind a place, where they are not those of the trace that it told itself but came from below it or
 *     from units that it carries on; absent in what was kept before these were
 */
record Snapshot(
        Contents contents,
        List<ProgressTrace.Line> trace,
        @Nullable Map<UUID, List<ProgressTrace.Line>> traceByPlace) {

    static Snapshot of(Contents contents, PeriodFigures taken) {
        Map<UUID, List<ProgressTrace.Line>> others = new HashMap<>(taken.traceByArea());
        others.entrySet().removeIf(place -> place.getValue().equals(toldBy(place.getKey(), taken.trace())));
        return new Snapshot(contents, taken.trace(), others);
    }

    /** The figures behind those of a place, of the whole where none is named. */
    List<ProgressTrace.Line> behind(@Nullable UUID placeId) {
        if (placeId == null) {
            return trace;
        }
        List<ProgressTrace.Line> others = traceByPlace == null ? null : traceByPlace.get(placeId);
        return others == null ? toldBy(placeId, trace) : others;
    }

    private static List<ProgressTrace.Line> toldBy(UUID areaId, List<ProgressTrace.Line> trace) {
        return trace.stream().filter(one -> one.areaId().equals(areaId)).toList();
    }
}
