package vn.giamngheo.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param cells of the report and of the periods around it, by what they are of: sheets may be long, and each cell has a course
 * @param own the report's own cells that the caller sees, in the order of the plan
 * @param parts the parts of each indicator that has some: looked for among all of them, each cell would cost as much as a plan has
 */
record Grid(
        List<SectionOfReport> sections,
        Set<UUID> editable,
        Map<Place, List<Cell>> cells,
        Map<UUID, Cell> own,
        Map<UUID, IndicatorResponse> indicators,
        Map<UUID, List<IndicatorResponse>> parts,
        Map<UUID, AreaResponse> areas,
        Map<Place, TargetResponse> targets,
        Map<UUID, List<AttachmentResponse>> attachments,
        Map<UUID, String> returnReasons) {

    /** An indicator in an area. */
    record Place(UUID indicatorId, UUID areaId) {
        static Place of(Cell cell) {
            return new Place(cell.indicatorId(), cell.areaId());
        }

        static Place of(TargetResponse target) {
            return new Place(target.indicatorId(), target.areaId());
        }
    }

    /** The cells by what they are of. */
    static Map<Place, List<Cell>> byPlace(List<Cell> cells) {
        return cells.stream().collect(Collectors.groupingBy(Place::of));
    }

    /** The cells by their ids, in their order. */
    static Map<UUID, Cell> inTheirOrder(List<Cell> cells) {
        Map<UUID, Cell> ordered = new LinkedHashMap<>();
        cells.forEach(cell -> ordered.put(cell.id(), cell));
        return ordered;
    }

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
                byPlace(replaced.apply(
                        cells.values().stream().flatMap(List::stream).toList())),
                inTheirOrder(replaced.apply(List.copyOf(own.values()))),
                indicators,
                parts,
                areas,
                targets,
                attachments,
                returnReasons);
    }

    Optional<Cell> cell(UUID id) {
        return Optional.ofNullable(own.get(id));
    }

    IndicatorResponse indicator(Cell cell) {
        return Objects.requireNonNull(indicators.get(cell.indicatorId()));
    }

    AreaResponse area(Cell cell) {
        return Objects.requireNonNull(areas.get(cell.areaId()));
    }

    Course course(Cell cell) {
        return Course.beside(cell, cells.getOrDefault(Place.of(cell), List.of()));
    }

    /** What the periods before the cell add up to; absent where nothing was told in them, or where they do not add up. */
    @Nullable
    ResultFigure sumBefore(Cell cell) {
        return course(cell).sum(indicator(cell).nature());
    }

    @Nullable
    ResultTarget target(Cell cell) {
        TargetResponse target = targets.get(Place.of(cell));
        return target == null
                ? null
                : new ResultTarget(
                        target.value(),
                        target.numerator(),
                        target.denominator(),
                        target.words(),
                        target.source().provenance() == Provenance.SAMPLE);
    }

    List<ResultRow> rows() {
        return own.values().stream().map(this::row).toList();
    }

    ResultRow row(Cell cell) {
        IndicatorResponse indicator = indicator(cell);
        Course course = course(cell);
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
                warnings(cell),
                faults(cell),
                returnReasons.get(cell.id()),
                editable.contains(cell.sectionId()));
    }

    private List<ResultRemark> warnings(Cell cell) {
        Stream<ResultRemark> ofWhole = Stream.ofNullable(whole(cell))
                .flatMap(whole -> Remarks.wholeNotTold(indicator(cell), cell, indicator(whole), whole).stream());
        Stream<ResultRemark> ofParts =
                partsBeside(cell).flatMap(part -> Remarks.otherTotal(cell, indicator(part), part).stream());
        return Stream.of(remarks(cell).warnings().stream(), ofWhole, ofParts)
                .flatMap(Function.identity())
                .toList();
    }

    /** The cells of the parts, for the same area and period, that add up with it to the same whole. */
    private Stream<Cell> partsBeside(Cell cell) {
        IndicatorResponse indicator = indicator(cell);
        return partsOf(indicator.parentId())
                .filter(indicator::isAddedUpWith)
                .flatMap(part -> own(part.id(), cell.areaId()));
    }

    private List<ResultRemark> faults(Cell cell) {
        Stream<ResultRemark> ofParts = editable.contains(cell.sectionId())
                ? lockedParts(cell)
                        .flatMap(part -> Remarks.faultOfWhole(indicator(part), part, cell, this::course).stream())
                : Stream.empty();
        return Stream.concat(Remarks.faults(indicator(cell), cell, whole(cell), this::course).stream(), ofParts)
                .toList();
    }

    /** The cells of its parts, for the same area and period, that can't be put right now. */
    private Stream<Cell> lockedParts(Cell whole) {
        return partsOf(whole.indicatorId())
                .flatMap(part -> own(part.id(), whole.areaId()))
                .filter(part -> !editable.contains(part.sectionId()));
    }

    private Stream<IndicatorResponse> partsOf(@Nullable UUID indicatorId) {
        return indicatorId == null ? Stream.empty() : parts.getOrDefault(indicatorId, List.of()).stream();
    }

    private Stream<Cell> own(UUID indicatorId, UUID areaId) {
        return cells.getOrDefault(new Place(indicatorId, areaId), List.of()).stream()
                .filter(cell -> own.containsKey(cell.id()));
    }

    private Remarks remarks(Cell cell) {
        return new Remarks(indicator(cell), cell, course(cell), target(cell));
    }

    /** The cell of the indicator that this one is a part of, for the same area and period. */
    private @Nullable Cell whole(Cell cell) {
        UUID parentId = indicator(cell).parentId();
        return parentId == null
                ? null
                : own(parentId, cell.areaId()).findFirst().orElse(null);
    }

    /** Those that are parts of another, by what they are parts of. */
    static Map<UUID, List<IndicatorResponse>> byWhole(Collection<IndicatorResponse> indicators) {
        Map<UUID, List<IndicatorResponse>> parts = new HashMap<>();
        for (IndicatorResponse indicator : indicators) {
            UUID whole = indicator.parentId();
            if (whole != null) {
                parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(indicator);
            }
        }
        return parts;
    }

    static Map<UUID, IndicatorResponse> byId(List<IndicatorResponse> indicators) {
        return indicators.stream().collect(Collectors.toMap(IndicatorResponse::id, Function.identity()));
    }
}
