package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;

/** Reads what is known of an area and a plan before any figure. */
@ApplicationScoped
class AreaFactsReader {
    /** The tables that it is made of, and the plan's document, which is read with it. */
    static final Set<String> SOURCES = Set.of(
            "plan",
            "legal_basis",
            "recipient",
            "annex",
            "not_applicable_node",
            "indicator",
            "indicator_subject",
            "target",
            "baseline",
            "area",
            "area_succession",
            "agency",
            "reporting_round");

    private final ProgressRepository sums;
    private final LineageRepository lineages;
    private final PlanService plans;
    private final IndicatorService indicators;
    private final AreaService areas;
    private final BigDecimal near;

    AreaFactsReader(
            ProgressRepository sums,
            LineageRepository lineages,
            PlanService plans,
            IndicatorService indicators,
            AreaService areas,
            @ConfigProperty(name = "giam-ngheo.progress.near") BigDecimal near) {
        this.sums = sums;
        this.lineages = lineages;
        this.plans = plans;
        this.indicators = indicators;
        this.areas = areas;
        this.near = near;
    }

    /** What is known of an area, of the plan's own where none is named. */
    AreaFacts read(Scope scope, UUID planId, @Nullable UUID areaId) {
        PlanResponse plan = plans.get(scope, planId);
        AreaResponse whole = areas.get(scope, plan.areaId());
        AreaResponse area = areaId == null ? whole : areas.get(scope, areaId);
        Set<UUID> places = sums.places(scope, area.id());
        LocalDate lastDay = Stream.of(whole, area)
                .map(one -> one.lastDayIn(plan.year()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new AreaFacts(
                plan,
                area,
                new PlanFacts(
                        indicators.indicatorsOf(scope, plan.id()),
                        indicators.targetsOf(scope, plan.id()),
                        indicators.baselinesOf(scope, plan.id())),
                new Expectation(new ReportingYear(plan.year()), near),
                places,
                lineages.of(scope, places),
                areas.withIds(scope, places).stream().collect(Collectors.toMap(AreaResponse::id, AreaResponse::name)),
                sums.due(scope, plan.id()),
                lastDay);
    }
}
