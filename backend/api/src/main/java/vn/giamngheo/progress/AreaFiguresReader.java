package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.result.ResultAskingService;
import vn.giamngheo.round.AskedPeriods;

/** Reads the figures of areas with what their plan says of them. */
@ApplicationScoped
class AreaFiguresReader {
    private final ProgressRepository sums;
    private final LineageRepository lineages;
    private final IndicatorService indicators;
    private final AreaService areas;
    private final ResultAskingService results;
    private final BigDecimal near;

    AreaFiguresReader(
            ProgressRepository sums,
            LineageRepository lineages,
            IndicatorService indicators,
            AreaService areas,
            ResultAskingService results,
            @ConfigProperty(name = "giam-ngheo.progress.near") BigDecimal near) {
        this.sums = sums;
        this.lineages = lineages;
        this.indicators = indicators;
        this.areas = areas;
        this.results = results;
        this.near = near;
    }

    /** The figures of an area with the sums of all its periods together: as they stand on that day. */
    AreaFigures together(Scope scope, PlanResponse plan, AreaResponse area, LocalDate day) {
        return figures(scope, plan, area, null, day, sums::keptTogether);
    }

    /**
     * Figures of an area, which can be told period by period.
     *
     * @param indicator the only one that is asked about; absent for all
     */
    AreaFigures byPeriod(
            Scope scope, PlanResponse plan, AreaResponse area, @Nullable IndicatorResponse indicator, LocalDate day) {
        return figures(scope, plan, area, indicator, day, sums::kept);
    }

    /** How the sums of an area as a whole are read. */
    private interface Kept {
        List<Rollup> of(Scope scope, UUID planId, UUID areaId, @Nullable UUID indicatorId, LocalDate asOf);
    }

    private AreaFigures figures(
            Scope scope,
            PlanResponse plan,
            AreaResponse area,
            @Nullable IndicatorResponse indicator,
            LocalDate day,
            Kept read) {
        PlanFacts facts = facts(scope, plan);
        UUID alone = indicator == null ? null : askedAlone(facts, indicator);
        List<Rollup> kept = read.of(scope, plan.id(), area.id(), alone, day);
        List<Rollup> own = kept.isEmpty()
                ? sums.own(scope, plan.id(), List.of(area.id()), alone, day)
                : sums.besideKept(scope, plan.id(), area.id(), alone, day);
        Lineage lineage = lineage(scope, own, List.of(area.id()));
        // An area that came after the plan's year is told by those that it carries on.
        return new AreaFigures(
                facts,
                expectation(plan),
                area.id(),
                kept.isEmpty() && !own.isEmpty() ? lineage.uppermost(areasOf(own)) : List.of(area.id()),
                lineage,
                kept.isEmpty() ? own : kept,
                own,
                names(scope, own));
    }

    /** The areas to show, each with those of the plan's year that it stands for. */
    Map<UUID, List<UUID>> groups(Scope scope, PlanResponse plan, @Nullable LocalDate areasAsOf) {
        AreaResponse area = areas.get(scope, plan.areaId());
        LocalDate inForceOn = area.lastDayIn(plan.year());
        Map<UUID, List<UUID>> groups = new HashMap<>();
        areas.below(scope, area.id()).stream()
                .filter(one -> one.existsOn(inForceOn))
                .forEach(one -> groups.put(one.id(), List.of(one.id())));
        if (groups.isEmpty()) {
            return Map.of(area.id(), List.of(area.id()));
        }
        if (areasAsOf == null) {
            return groups;
        }
        Map<UUID, List<UUID>> holders = sums.carriedOn(scope, area.id(), inForceOn, areasAsOf);
        // Figures of an area that is carried on by several can't be divided: it stays as it was.
        return groups.keySet().stream().collect(Collectors.groupingBy(one -> {
            List<UUID> carrying = holders.getOrDefault(one, List.of());
            return carrying.size() == 1 ? carrying.getFirst() : one;
        }));
    }

    /** The one indicator to read the sums of; nothing where it takes those of others too. */
    static @Nullable UUID askedAlone(PlanFacts facts, IndicatorResponse indicator) {
        return facts.dependsOnOthers(indicator) ? null : indicator.id();
    }

    PlanFacts facts(Scope scope, PlanResponse plan) {
        return new PlanFacts(
                indicators.indicatorsOf(scope, plan.id()),
                indicators.targetsOf(scope, plan.id()),
                indicators.baselinesOf(scope, plan.id()));
    }

    Expectation expectation(PlanResponse plan) {
        return new Expectation(new ReportingYear(plan.year()), near);
    }

    /**
     * The base periods of a plan's year that are over by that day, and for which nobody has asked. There are none after the last day of
     * the plan's area, or of the one that is looked at.
     */
    UnaskedPeriods unasked(Scope scope, PlanResponse plan, PlanFacts facts, AreaResponse area, LocalDate day) {
        LocalDate until = Stream.of(areas.get(scope, plan.areaId()), area)
                .map(one -> one.lastDayIn(plan.year()))
                .filter(last -> last.isBefore(day))
                .min(Comparator.naturalOrder())
                .orElse(day);
        return new UnaskedPeriods(
                facts, new AskedPeriods(results.askedIn(scope, plan.id(), plan.areaId())), plan.year(), until);
    }

    /** How the areas that were asked, and others, stand to one another. */
    Lineage lineage(Scope scope, Collection<Rollup> own, Collection<UUID> others) {
        Set<UUID> all = areasOf(own);
        all.addAll(others);
        return lineages.of(scope, all);
    }

    private static Set<UUID> areasOf(Collection<Rollup> own) {
        return own.stream().map(Rollup::areaId).collect(Collectors.toCollection(HashSet::new));
    }

    Map<UUID, String> names(Scope scope, Collection<Rollup> own) {
        return areas.withIds(scope, areasOf(own)).stream()
                .collect(Collectors.toMap(AreaResponse::id, AreaResponse::name));
    }
}
