package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.report.SectionFigures;
import vn.giamngheo.shared.persistence.ReadingMuch;

/** Tells what of the figures of sections must be put right before they are submitted. */
@ApplicationScoped
class ResultFaults implements SectionFigures {
    private final ResultRepository results;
    private final CellRepository cells;
    private final IndicatorService indicators;
    private final ReadingMuch reading;

    ResultFaults(ResultRepository results, CellRepository cells, IndicatorService indicators, ReadingMuch reading) {
        this.results = results;
        this.cells = cells;
        this.indicators = indicators;
        this.reading = reading;
    }

    @Override
    public List<Fault> faults(Scope scope, Set<UUID> sectionIds) {
        return reading.only(() -> read(scope, sectionIds));
    }

    private List<Fault> read(Scope scope, Set<UUID> sectionIds) {
        Map<UUID, UUID> plans = results.plansOfReports(scope, sectionIds);
        Map<UUID, IndicatorResponse> known = new HashMap<>();
        Set.copyOf(plans.values()).forEach(plan -> known.putAll(Grid.byId(indicators.indicatorsOf(scope, plan))));
        return plans.keySet().stream()
                .flatMap(reportId -> ofReport(scope, reportId, known, sectionIds))
                .toList();
    }

    private Stream<Fault> ofReport(
            Scope scope, UUID reportId, Map<UUID, IndicatorResponse> known, Set<UUID> sectionIds) {
        List<Cell> own = cells.of(scope, reportId);
        Map<Grid.Place, Cell> byPlace = new HashMap<>();
        own.forEach(cell -> byPlace.put(Grid.Place.of(cell), cell));
        // Few reports have a figure that can only be judged by the periods around it.
        Map<UUID, Map<Grid.Place, List<Cell>>> around = new HashMap<>();
        Function<Cell, Course> courses = cell -> Course.beside(
                cell,
                around.computeIfAbsent(reportId, id -> Grid.byPlace(cells.around(scope, id)))
                        .getOrDefault(Grid.Place.of(cell), List.of()));
        return own.stream().flatMap(cell -> {
            IndicatorResponse indicator = Objects.requireNonNull(known.get(cell.indicatorId()));
            UUID parentId = indicator.parentId();
            Cell whole = parentId == null ? null : byPlace.get(new Grid.Place(parentId, cell.areaId()));
            if (sectionIds.contains(cell.sectionId())) {
                return Remarks.faults(indicator, cell, whole, courses).stream().map(fault -> at(cell, fault));
            }
            // A part that does not go in with its whole may be in already: then the whole is what can be put right.
            return whole == null || !sectionIds.contains(whole.sectionId())
                    ? Stream.empty()
                    : ofWhole(indicator, cell, whole, courses);
        });
    }

    private static Stream<Fault> ofWhole(
            IndicatorResponse partOfIt, Cell part, Cell whole, Function<Cell, Course> courses) {
        return Remarks.faultOfWhole(partOfIt, part, whole, courses).stream().map(fault -> at(whole, fault));
    }

    private static Fault at(Cell cell, ResultRemark fault) {
        return new Fault(cell.sectionId(), cell.id(), fault.type(), fault.params());
    }
}
