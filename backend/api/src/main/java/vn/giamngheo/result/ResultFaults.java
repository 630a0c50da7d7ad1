package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.report.SectionFigures;

/** Tells what of the figures of sections must be put right before they are submitted. */
@ApplicationScoped
class ResultFaults implements SectionFigures {
    private final ResultRepository results;
    private final CellRepository cells;
    private final IndicatorService indicators;

    ResultFaults(ResultRepository results, CellRepository cells, IndicatorService indicators) {
        this.results = results;
        this.cells = cells;
        this.indicators = indicators;
    }

    @Override
    public List<Fault> faults(Scope scope, Set<UUID> sectionIds) {
        Map<UUID, UUID> plans = results.plansOfReports(scope, sectionIds);
        Map<UUID, IndicatorResponse> known = new HashMap<>();
        Set.copyOf(plans.values()).forEach(plan -> known.putAll(Grid.byId(indicators.indicatorsOf(scope, plan))));
        return plans.keySet().stream()
                .flatMap(reportId -> ofReport(cells.of(scope, reportId), known, sectionIds))
                .toList();
    }

    private static Stream<Fault> ofReport(List<Cell> cells, Map<UUID, IndicatorResponse> known, Set<UUID> sectionIds) {
        Map<Grid.Place, Cell> byPlace = new HashMap<>();
        cells.forEach(cell -> byPlace.put(Grid.Place.of(cell), cell));
        return cells.stream()
                .filter(cell -> sectionIds.contains(cell.sectionId()))
                .flatMap(cell -> {
                    IndicatorResponse indicator = Objects.requireNonNull(known.get(cell.indicatorId()));
                    UUID parentId = indicator.parentId();
                    Cell whole = parentId == null ? null : byPlace.get(new Grid.Place(parentId, cell.areaId()));
                    return Remarks.faults(indicator, cell, whole).stream()
                            .map(fault -> new Fault(cell.sectionId(), cell.id(), fault.type(), fault.params()));
                });
    }
}
