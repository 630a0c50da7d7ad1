package vn.giamngheo.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicator.Nature;

/** Which of the figures told are behind a sum. */
final class Tracing {
    private record Spot(UUID indicatorId, UUID areaId, LocalDate dataFrom, LocalDate dataTo) {}

    private Tracing() {}

    /** All of a flow; of a stock those that it is made of, with what is accepted alone or with what is submitted beside it. */
    static List<TracedFigure> behind(AreaFigures figures, List<TracedFigure> told) {
        Set<UUID> stocks = told.stream()
                .map(one -> one.line().indicatorId())
                .filter(id -> figures.facts().indicator(id).nature() == Nature.STOCK)
                .collect(Collectors.toSet());
        Set<Spot> provisional = counted(figures, stocks, Standing.PROVISIONAL);
        Set<Spot> accepted = counted(figures, stocks, Standing.ACCEPTED);
        return told.stream()
                .filter(one -> {
                    ProgressTrace.Line line = one.line();
                    Spot spot = new Spot(line.indicatorId(), line.areaId(), line.dataFrom(), line.dataTo());
                    return !stocks.contains(line.indicatorId())
                            || provisional.contains(spot)
                            || (one.isAccepted() && accepted.contains(spot));
                })
                .toList();
    }

    private static Set<Spot> counted(AreaFigures figures, Set<UUID> stocks, Standing standing) {
        return stocks.stream()
                .flatMap(id -> figures.counted(id, standing).stream())
                .map(sum -> new Spot(sum.indicatorId(), sum.areaId(), sum.dataFrom(), sum.dataTo()))
                .collect(Collectors.toSet());
    }
}
