package vn.giamngheo.result;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.shared.persistence.Provenance;

/**
 * The cells of a report with all that stands beside them.
 *
 * @param sections those that the caller sees
 * @param editable those of them that the caller may write in now
 * @param cells of the report and of the periods around it
 * @param own the report's own cells that the caller sees, in the order of the plan
 */
record Grid(
        List<SectionOfReport> sections,
        Set<UUID> editable,
        List<Cell> cells,
        List<Cell> own,
        Map<UUID, IndicatorResponse> indicators,
        Map<UUID, AreaResponse> areas,
        List<TargetResponse> targets,
        Map<UUID, List<AttachmentResponse>> attachments,
        Map<UUID, String> returnReasons) {

    /** Of the cells those of the sections, in the order of the plan. */
    static List<Cell> inOrder(
            List<SectionOfReport> sections,
            List<Cell> cells,
            Map<UUID, IndicatorResponse> indicators,
            Map<UUID, AreaResponse> areas) {
        Set<UUID> seen = sections.stream().map(SectionOfReport::id).collect(Collectors.toSet());
        return cells.stream()
                .filter(cell -> seen.contains(cell.sectionId()))
                .sorted(Comparator.<Cell>comparingInt(cell -> Objects.requireNonNull(indicators.get(cell.indicatorId()))
                                .position())
                        .thenComparing(cell ->
                                Objects.requireNonNull(areas.get(cell.areaId())).code())
                        .thenComparing(Cell::id))
                .toList();
    }

    /** The same with cells as they have become. */
    Grid with(Map<UUID, Cell> changed) {
        UnaryOperator<List<Cell>> replaced = some ->
                some.stream().map(cell -> changed.getOrDefault(cell.id(), cell)).toList();
        return new Grid(
                sections,
                editable,
                replaced.apply(cells),
                replaced.apply(own),
                indicators,
                areas,
                targets,
                attachments,
                returnReasons);
    }

    Optional<Cell> cell(UUID id) {
        return own.stream().filter(cell -> cell.id().equals(id)).findFirst();
    }

    IndicatorResponse indicator(Cell cell) {
        return Objects.requireNonNull(indicators.get(cell.indicatorId()));
    }

    AreaResponse area(Cell cell) {
        return Objects.requireNonNull(areas.get(cell.areaId()));
    }

    Course course(Cell cell) {
        return Course.beside(cell, cells);
    }

    @Nullable
    ResultTarget target(Cell cell) {
        return targets.stream()
                .filter(one -> one.indicatorId().equals(cell.indicatorId())
                        && one.areaId().equals(cell.areaId()))
                .findFirst()
                .map(one -> new ResultTarget(
                        one.value(),
                        one.numerator(),
                        one.denominator(),
                        one.words(),
                        one.source().provenance() == Provenance.SAMPLE))
                .orElse(null);
    }

    List<ResultRemark> faults(Cell cell) {
        return remarks(cell).faults(whole(cell));
    }

    List<ResultRow> rows() {
        return own.stream().map(this::row).toList();
    }

    ResultRow row(Cell cell) {
        IndicatorResponse indicator = indicator(cell);
        Course course = course(cell);
        Remarks remarks = remarks(cell);
        return new ResultRow(
                cell.id(),
                cell.version(),
                cell.sectionId(),
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.kind(),
                indicator.nature(),
                indicator.decimals(),
                indicator.numeratorLabel(),
                indicator.denominatorLabel(),
                indicator.parentId(),
                indicator.parts(),
                cell.areaId(),
                area(cell).name(),
                target(cell),
                course.last(),
                course.sum(indicator.nature()),
                course.missing(),
                cell.value(),
                cell.numerator(),
                cell.denominator(),
                cell.words(),
                cell.toldCumulative(),
                cell.note(),
                cell.enteredByName(),
                cell.enteredAt(),
                cell.onBehalf(),
                attachments.getOrDefault(cell.id(), List.of()),
                remarks.warnings(),
                remarks.faults(whole(cell)),
                returnReasons.get(cell.id()),
                editable.contains(cell.sectionId()));
    }

    private Remarks remarks(Cell cell) {
        return new Remarks(indicator(cell), cell, course(cell), target(cell));
    }

    /** The cell of the indicator that this one is a part of, for the same area and period. */
    private @Nullable Cell whole(Cell cell) {
        UUID parentId = indicator(cell).parentId();
        return parentId == null
                ? null
                : own.stream()
                        .filter(other -> other.indicatorId().equals(parentId)
                                && other.areaId().equals(cell.areaId()))
                        .findFirst()
                        .orElse(null);
    }

    static Map<UUID, IndicatorResponse> byId(List<IndicatorResponse> indicators) {
        return indicators.stream().collect(Collectors.toMap(IndicatorResponse::id, Function.identity()));
    }
}
