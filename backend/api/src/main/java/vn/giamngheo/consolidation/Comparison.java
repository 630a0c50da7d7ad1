package vn.giamngheo.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.consolidation.ConsolidationDifferences.Answer;
import vn.giamngheo.consolidation.ConsolidationDifferences.Counts;
import vn.giamngheo.consolidation.ConsolidationDifferences.Figure;
import vn.giamngheo.consolidation.ConsolidationDifferences.Span;
import vn.giamngheo.consolidation.Contents.Cell;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.consolidation.Contents.Place;
import vn.giamngheo.consolidation.Contents.UnitAnswer;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.progress.PeriodFigures.Pair;
import vn.giamngheo.progress.ProgressFigure;
import vn.giamngheo.report.SectionState;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Holds a revision against the one before. */
final class Comparison {
    private record Spot(UUID indicatorId, @Nullable UUID areaId) {}

    private record Told(Pair period, @Nullable Pair cumulative) {}

    /**
     * A figure that is another now, with all that was and is known of it.
     *
     * @param areaId absent for all areas together
     */
    record Change(
            Line line,
            @Nullable UUID areaId,
            @Nullable String areaName,
            Span span,
            @Nullable Pair before,
            Pair now) {

        private Figure toFigure() {
            return new Figure(
                    line.indicatorId(),
                    line.code(),
                    line.name(),
                    line.unit(),
                    line.kind(),
                    line.decimals(),
                    areaId,
                    areaName,
                    span,
                    before == null ? null : before.accepted().value(),
                    now.accepted().value(),
                    before == null ? null : before.provisional().value(),
                    now.provisional().value(),
                    before == null ? null : Counts.of(line.kind(), before.accepted()),
                    Counts.of(line.kind(), now.accepted()),
                    before == null ? null : Counts.of(line.kind(), before.provisional()),
                    Counts.of(line.kind(), now.provisional()));
        }
    }

    private final Contents before;
    private final Contents now;

    Comparison(Contents before, Contents now) {
        this.before = before;
        this.now = now;
    }

    /** The figures that are others now: of all areas together first, then by area. */
    List<Figure> figures() {
        return changes().stream().map(Change::toFigure).toList();
    }

    /** The same in full. */
    List<Change> changes() {
        Map<Spot, Told> earlier = told(before);
        Map<UUID, Line> lines = now.lines().stream().collect(Collectors.toMap(Line::indicatorId, Function.identity()));
        Map<UUID, String> places = now.places().stream().collect(Collectors.toMap(Place::areaId, Place::name));
        List<Change> changed = new ArrayList<>();
        now.lines().forEach(line -> {
            Spot spot = new Spot(line.indicatorId(), null);
            compare(changed, line, null, null, earlier.get(spot), new Told(line.period(), line.cumulative()));
        });
        now.cells().forEach(cell -> {
            Spot spot = new Spot(cell.indicatorId(), cell.areaId());
            compare(
                    changed,
                    Objects.requireNonNull(lines.get(cell.indicatorId())),
                    cell.areaId(),
                    places.get(cell.areaId()),
                    earlier.get(spot),
                    new Told(cell.period(), cell.cumulative()));
        });
        return changed;
    }

    /** The reports that came in since, or stand elsewhere. */
    List<Answer> answers() {
        Map<UUID, UnitAnswer> earlier =
                before.answers().stream().collect(Collectors.toMap(UnitAnswer::reportId, Function.identity()));
        return now.answers().stream()
                .filter(answer -> {
                    UnitAnswer then = earlier.get(answer.reportId());
                    return then == null || then.state() != answer.state();
                })
                .map(answer -> {
                    UnitAnswer then = earlier.get(answer.reportId());
                    return new Answer(
                            answer.reportId(),
                            answer.speaker(),
                            then == null ? null : then.state(),
                            answer.state(),
                            answer.hasComeIn() && (then == null || !then.hasComeIn()));
                })
                .toList();
    }

    /** Refuses where a figure is another now, or a report has come in or been accepted; each is named. */
    void requireNothingNew() {
        Stream<FieldError> figures = changes().stream()
                .map(change -> change.line().code() + " – " + change.line().name())
                .distinct()
                .map(name -> new FieldError("", "figure-changed", Map.of("indicator", name)));
        Stream<FieldError> units = answers().stream()
                .filter(Comparison::countsOtherwise)
                .map(answer -> new FieldError("", "report-changed", Map.of("unit", answer.agencyName())));
        List<FieldError> errors = Stream.concat(figures, units).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CHANGED_FIGURES, "Reports have changed since the figures were taken", errors);
        }
    }

    /** Whether it is in now and was not, or is accepted now and was not, or the other way round. */
    private static boolean countsOtherwise(Answer answer) {
        SectionState before = Objects.requireNonNullElse(answer.before(), SectionState.NOT_STARTED);
        return before.isOwed() != answer.now().isOwed()
                || (before == SectionState.ACCEPTED) != (answer.now() == SectionState.ACCEPTED);
    }

    private static Map<Spot, Told> told(Contents contents) {
        Map<Spot, Told> all = contents.lines().stream()
                .collect(Collectors.toMap(
                        line -> new Spot(line.indicatorId(), null),
                        line -> new Told(line.period(), line.cumulative())));
        for (Cell cell : contents.cells()) {
            all.put(new Spot(cell.indicatorId(), cell.areaId()), new Told(cell.period(), cell.cumulative()));
        }
        return all;
    }

    private static void compare(
            List<Change> changed,
            Line line,
            @Nullable UUID areaId,
            @Nullable String areaName,
            @Nullable Told then,
            Told now) {
        add(changed, line, areaId, areaName, Span.PERIOD, then == null ? null : then.period(), now.period());
        add(
                changed,
                line,
                areaId,
                areaName,
                Span.CUMULATIVE,
                then == null ? null : then.cumulative(),
                now.cumulative());
    }

    private static void add(
            List<Change> changed,
            Line line,
            @Nullable UUID areaId,
            @Nullable String areaName,
            Span span,
            @Nullable Pair then,
            @Nullable Pair now) {
        if (now == null
                || (then != null
                        && same(line.kind(), then.accepted(), now.accepted())
                        && same(line.kind(), then.provisional(), now.provisional()))
                || (then == null
                        && now.accepted().told() == 0
                        && now.provisional().told() == 0)) {
            return;
        }
        changed.add(new Change(line, areaId, areaName, span, then, now));
    }

    /** Of what is told in words a revision counts who has told it. */
    private static boolean same(IndicatorKind kind, ProgressFigure one, ProgressFigure other) {
        return (kind != IndicatorKind.QUALITATIVE || one.told() == other.told())
                && same(one.value(), other.value())
                && Objects.equals(one.numerator(), other.numerator())
                && Objects.equals(one.denominator(), other.denominator());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
