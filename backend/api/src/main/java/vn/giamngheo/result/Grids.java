package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.attachment.AttachmentService;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.SectionEditing;
import vn.giamngheo.shared.persistence.ReadingMuch;
import vn.giamngheo.shared.problem.ProblemException;

/** Reads the cells of reports with all that stands beside them; not found where the caller sees none of the report. */
@ApplicationScoped
class Grids {
    private final ResultRepository results;
    private final CellRepository cells;
    private final IndicatorService indicators;
    private final AreaService areas;
    private final AttachmentService attachments;
    private final PlanService plans;
    private final SectionEditing editing;
    private final ReadingMuch reading;

    Grids(
            ResultRepository results,
            CellRepository cells,
            IndicatorService indicators,
            AreaService areas,
            AttachmentService attachments,
            PlanService plans,
            SectionEditing editing,
            ReadingMuch reading) {
        this.results = results;
        this.cells = cells;
        this.indicators = indicators;
        this.areas = areas;
        this.attachments = attachments;
        this.plans = plans;
        this.editing = editing;
        this.reading = reading;
    }

    Grid of(Scope scope, UUID reportId) {
        return reading.only(() -> read(scope, reportId));
    }

    private Grid read(Scope scope, UUID reportId) {
        List<SectionOfReport> sections = results.sections(scope, reportId);
        if (sections.isEmpty()) {
            throw ProblemException.notFound("report", reportId);
        }
        UUID planId = sections.getFirst().planId();
        // Accepted figures are everybody's who sees the plan, and nobody else's.
        plans.frame(scope, planId);
        List<Cell> own = cells.of(scope, reportId);
        List<Cell> all = Stream.concat(own.stream(), cells.around(scope, reportId).stream())
                .toList();
        Set<UUID> provable = sections.stream()
                .filter(SectionOfReport::party)
                .map(SectionOfReport::id)
                .collect(Collectors.toSet());
        List<ResultAttachment> files = results.files(
                scope,
                own.stream()
                        .filter(cell -> provable.contains(cell.sectionId()))
                        .map(Cell::id)
                        .toList());
        Map<UUID, AttachmentResponse> uploaded = attachments.withIds(
                scope, files.stream().map(ResultAttachment::attachmentId).collect(Collectors.toSet()));
        Map<UUID, List<AttachmentResponse>> byResult = new HashMap<>();
        files.forEach(file -> byResult.merge(
                file.resultId(),
                List.of(Objects.requireNonNull(uploaded.get(file.attachmentId()))),
                (one, next) -> Stream.concat(one.stream(), next.stream()).toList()));
        Map<UUID, IndicatorResponse> known = Grid.byId(indicators.indicatorsOf(scope, planId));
        Map<UUID, AreaResponse> places =
                areas.withIds(scope, own.stream().map(Cell::areaId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AreaResponse::id, Function.identity()));
        return new Grid(
                sections,
                editing.editable(scope, reportId),
                Grid.byPlace(all),
                Grid.inTheirOrder(Grid.inOrder(sections, own, known, places)),
                known,
                Grid.byWhole(known.values()),
                places,
                indicators.targetsOf(scope, planId).stream()
                        .collect(Collectors.toMap(Grid.Place::of, Function.identity())),
                byResult,
                results.returnReasons(scope, reportId));
    }
}
