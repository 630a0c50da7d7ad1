package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.report.SectionFigures;

/** Tells what of the figures of sections must be put right before they are submitted. */
@ApplicationScoped
class ResultFaults implements SectionFigures {
    private final ResultRepository results;
    private final Grids grids;

    ResultFaults(ResultRepository results, Grids grids) {
        this.results = results;
        this.grids = grids;
    }

    @Override
    public List<Fault> faults(Scope scope, Set<UUID> sectionIds) {
        return results.reportsOf(scope, sectionIds).stream()
                .map(reportId -> grids.of(scope, reportId))
                .flatMap(grid -> grid.own().values().stream()
                        .filter(cell -> sectionIds.contains(cell.sectionId()))
                        .flatMap(cell -> grid.faults(cell).stream()
                                .map(fault -> new Fault(cell.sectionId(), cell.id(), fault.type(), fault.params()))))
                .toList();
    }
}
