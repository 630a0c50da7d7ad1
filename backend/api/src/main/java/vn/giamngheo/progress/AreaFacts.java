package vn.giamngheo.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.plan.PlanResponse;

/**
 * What is known of an area and a plan before any figure: it changes seldom, and is read once for many answers.
 *
 * @param places the area, those below it and those that these carry on
 * @param lineage how these stand to one another
 * @param names of these
 * @param due the base periods of the plan's rounds, with the day on which the consolidated report of each is due
 * @param lastDay the last day of the plan's year on which the plan's area and this one are there
 */
record AreaFacts(
        PlanResponse plan,
        AreaResponse area,
        PlanFacts indicators,
        Expectation expectation,
        Set<UUID> places,
        Lineage lineage,
        Map<UUID, String> names,
        Map<Span, LocalDate> due,
        LocalDate lastDay) {

    /** The area's figures as they stood on a day, which can be told period by period. */
    AreaFigures figures(AreaSums sums, LocalDate day) {
        List<Rollup> own = until(day, sums.allOwn());
        return new AreaFigures(
                on(day),
                area.id(),
                // An area that came after the plan's year is told by those that it carries on.
                carriesOthersOn() && !own.isEmpty() ? lineage.uppermost(Rollup.areasOf(own)) : List.of(area.id()),
                lineage,
                carriesOthersOn() ? own : until(day, sums.allWholes()),
                own,
                names);
    }

    private static List<Rollup> until(LocalDate day, Stream<Rollup> sums) {
        return sums.filter(sum -> !sum.dataTo().isAfter(day)).toList();
    }

    /** What figures are held against on a day. */
    Yardstick on(LocalDate day) {
        return new Yardstick(
                indicators,
                expectation,
                due.entrySet().stream()
                        .filter(one -> !one.getValue().isBefore(day))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Whether the sums kept for the area are a part of its figures: they lack what was asked of those that it carries on. */
    boolean carriesOthersOn() {
        return lineage.carriedOn().containsKey(area.id());
    }

    /** The areas that it lies within, or that carry it on. */
    Set<UUID> above() {
        return lineage.above().getOrDefault(area.id(), Set.of());
    }

    /** Whether it is the area that the plan is for. */
    boolean isOfWholePlan() {
        return area.id().equals(plan.areaId());
    }
}
