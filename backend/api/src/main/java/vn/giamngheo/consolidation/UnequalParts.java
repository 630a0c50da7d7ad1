package vn.giamngheo.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.consolidation.ConsolidationDifferences.Span;
import vn.giamngheo.consolidation.Contents.Cell;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.document.Words;
import vn.giamngheo.progress.PeriodFigures.Pair;
import vn.giamngheo.progress.ProgressFigure;
import vn.giamngheo.progress.ProgressFigure.MissingArea;

/**
 * Figures of a whole and its parts that do not rest on the same: other units have told them, or they are divided by other totals. Added
 * up, or held against each other, they say less than it seems.
 *
 * @param provisional whether it is so of what is submitted; else of what is accepted
 * @param bases what each rests on; the whole is among them where it is told itself
 */
@Schema(
        name = "ConsolidationUnequalParts",
        description =
                "Figures of a whole and its parts that other units have told, or that are divided by other totals")
public record UnequalParts(UUID wholeId, Span span, boolean provisional, List<Base> bases) {

    /** What a figure rests on: how many were told of how many that were asked for, and what they are divided by. */
    @Schema(name = "ConsolidationBase", description = "What a figure rests on")
    public record Base(
            UUID indicatorId,
            String code,
            int told,
            int asked,

            @Schema(description = "null where nothing is divided") @Nullable
            Long denominator) {

        /** It in words, without what it is of. */
        String words() {
            String figures = told + "/" + asked + " số liệu";
            return denominator == null
                    ? figures
                    : figures + ", mẫu số " + Words.number(BigDecimal.valueOf(denominator));
        }
    }

    /** Which figures it is about, in words. */
    String figure() {
        return (span == Span.PERIOD ? "Trong kỳ" : "Lũy kế") + (provisional ? " (tạm tính)" : "");
    }

    /** All there are, each once: of the period before the year, of what is accepted before what is submitted. */
    static List<UnequalParts> among(List<Line> lines, List<Cell> cells) {
        Map<UUID, List<Cell>> places = cells.stream().collect(Collectors.groupingBy(Cell::indicatorId));
        List<UnequalParts> found = new ArrayList<>();
        Set<List<Base>> said = new HashSet<>();
        for (Line whole : lines) {
            List<Line> beside = sideBySide(whole, lines);
            // What lies within another may be divided by another total; what adds up may not.
            boolean sameTotal = !beside.contains(whole);
            for (Span span : Span.values()) {
                for (boolean provisional : new boolean[] {false, true}) {
                    List<Ground> grounds = beside.stream()
                            .flatMap(line -> Ground.of(
                                    line, places.getOrDefault(line.indicatorId(), List.of()), span, provisional))
                            .toList();
                    List<Base> bases = grounds.stream().map(Ground::base).toList();
                    if (grounds.stream().anyMatch(one -> one.differsFrom(grounds.getFirst(), sameTotal))
                            && said.add(bases)) {
                        found.add(new UnequalParts(whole.indicatorId(), span, provisional, bases));
                    }
                }
            }
        }
        return found;
    }

    /** The parts that add up to it; of a whole that is told itself this one, with the parts that lie within it. */
    private static List<Line> sideBySide(Line whole, List<Line> lines) {
        Stream<Line> parts = lines.stream().filter(line -> whole.indicatorId().equals(line.parentId()));
        return whole.asked().contains(whole.indicatorId())
                ? Stream.concat(Stream.of(whole), parts).toList()
                : parts.filter(part -> whole.asked().containsAll(part.asked())).toList();
    }

    /**
     * A base, and where it comes from.
     *
     * @param places those that have told it; none where it is told for all of them at once
     * @param missing in how many periods each area lacks it
     */
    private record Ground(Base base, Set<UUID> places, Map<UUID, Integer> missing) {
        static Stream<Ground> of(Line line, List<Cell> cells, Span span, boolean provisional) {
            Function<@Nullable Pair, @Nullable ProgressFigure> standing =
                    pair -> pair == null ? null : provisional ? pair.provisional() : pair.accepted();
            ProgressFigure figure = standing.apply(span == Span.PERIOD ? line.period() : line.cumulative());
            if (figure == null || figure.told() == 0) {
                return Stream.empty();
            }
            Set<UUID> places = cells.stream()
                    .filter(cell -> {
                        ProgressFigure there = standing.apply(span == Span.PERIOD ? cell.period() : cell.cumulative());
                        return there != null && there.told() > 0;
                    })
                    .map(Cell::areaId)
                    .collect(Collectors.toSet());
            Map<UUID, Integer> missing =
                    figure.missing().stream().collect(Collectors.toMap(MissingArea::areaId, MissingArea::periods));
            return Stream.of(new Ground(
                    new Base(line.indicatorId(), line.code(), figure.told(), figure.asked(), figure.denominator()),
                    places,
                    missing));
        }

        boolean differsFrom(Ground other, boolean sameTotal) {
            Long total = base.denominator();
            Long others = other.base.denominator();
            boolean totals = sameTotal && total != null && others != null && !total.equals(others);
            boolean units = !places.isEmpty() && !other.places.isEmpty() && !places.equals(other.places);
            return totals || units || !missing.equals(other.missing);
        }
    }
}
