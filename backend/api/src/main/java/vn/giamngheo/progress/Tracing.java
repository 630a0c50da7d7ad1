package vn.giamngheo.progress;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Nature;

/** Which of the figures told are behind a sum. */
final class Tracing {
    private Tracing() {}

    /** All of a flow; of a stock what each area told last, and what was accepted of it last. */
    static List<TracedFigure> behind(IndicatorResponse indicator, List<TracedFigure> latestFirst) {
        if (indicator.nature() != Nature.STOCK) {
            return latestFirst;
        }
        record Told(UUID indicatorId, UUID areaId, UUID agencyId, boolean accepted) {}
        Set<Told> told = new HashSet<>();
        return latestFirst.stream()
                .filter(one -> {
                    ProgressTrace.Line line = one.line();
                    boolean last = told.add(new Told(line.indicatorId(), line.areaId(), line.agencyId(), false));
                    boolean lastAccepted = one.isAccepted()
                            && told.add(new Told(line.indicatorId(), line.areaId(), line.agencyId(), true));
                    return last || lastAccepted;
                })
                .toList();
    }
}
