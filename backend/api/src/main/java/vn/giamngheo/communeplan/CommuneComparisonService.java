package vn.giamngheo.communeplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.communeplan.CommuneComparison.Cell;
import vn.giamngheo.communeplan.CommuneComparison.Line;
import vn.giamngheo.indicator.CollectionLevel;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;

/** Compares what communes set themselves with what the district's plan gives them. */
@ApplicationScoped
@Transactional
public class CommuneComparisonService {
    private final PlanService plans;
    private final CommunePlanService communePlans;
    private final CommuneTargetService communeTargets;
    private final IndicatorService indicators;

    CommuneComparisonService(
            PlanService plans,
            CommunePlanService communePlans,
            CommuneTargetService communeTargets,
            IndicatorService indicators) {
        this.plans = plans;
        this.communePlans = communePlans;
        this.communeTargets = communeTargets;
        this.indicators = indicators;
    }

    /** A key for what stands once for each indicator and area. */
    private record Place(UUID indicatorId, UUID areaId) {}

    /** The plan's indicators that are matters of communes, by communes; of their plans those that the scope sees. */
    public CommuneComparison compare(Scope scope, UUID planId) {
        PlanResponse plan = plans.get(scope, planId);
        List<CommunePlans.Commune> communes = communePlans.list(scope, planId).communes();
        Map<Place, TargetResponse> given = indicators.targetsOf(scope, planId).stream()
                .collect(Collectors.toMap(
                        target -> new Place(target.indicatorId(), target.areaId()), Function.identity()));
        Map<Place, CommuneTargetResponse> own = own(scope, planId, communes);
        List<Line> lines = indicators.indicatorsOf(scope, planId).stream()
                .filter(indicator -> concerns(indicator, communes, given, own))
                .map(indicator -> {
                    List<Cell> cells = communes.stream()
                            .map(commune -> {
                                Place place = new Place(indicator.id(), commune.areaId());
                                return cell(indicator, commune.areaId(), given.get(place), own.get(place));
                            })
                            .toList();
                    TargetResponse whole = given.get(new Place(indicator.id(), plan.areaId()));
                    BigDecimal district = whole == null ? null : whole.value();
                    return new Line(
                            indicator.id(),
                            district,
                            whole == null ? null : whole.numerator(),
                            whole == null ? null : whole.denominator(),
                            cells,
                            SumCheck.of(
                                    indicator.kind(),
                                    indicator.decimals(),
                                    district,
                                    whole == null ? null : whole.rate().orElse(null),
                                    cells));
                })
                .toList();
        return new CommuneComparison(planId, communes, lines);
    }

    private Map<Place, CommuneTargetResponse> own(Scope scope, UUID planId, List<CommunePlans.Commune> communes) {
        Map<UUID, UUID> areaByPlan = new HashMap<>();
        communes.forEach(commune -> {
            UUID ownPlan = commune.planId();
            if (ownPlan != null) {
                areaByPlan.put(ownPlan, commune.areaId());
            }
        });
        Map<Place, CommuneTargetResponse> own = new HashMap<>();
        for (CommuneTargetResponse target : communeTargets.below(scope, planId)) {
            UUID areaId = areaByPlan.get(target.planId());
            // One that was begun since the communes were read is of none of them.
            if (areaId != null) {
                own.put(new Place(target.indicatorId(), areaId), target);
            }
        }
        return own;
    }

    private static boolean concerns(
            IndicatorResponse indicator,
            List<CommunePlans.Commune> communes,
            Map<Place, TargetResponse> given,
            Map<Place, CommuneTargetResponse> own) {
        return indicator.assignment().level() == CollectionLevel.COMMUNE
                || communes.stream()
                        .map(commune -> new Place(indicator.id(), commune.areaId()))
                        .anyMatch(place -> given.containsKey(place) || own.containsKey(place));
    }

    private static Cell cell(
            IndicatorResponse indicator,
            UUID areaId,
            @Nullable TargetResponse given,
            @Nullable CommuneTargetResponse own) {
        BigDecimal assigned = given == null ? null : given.value();
        BigDecimal set = own == null ? null : own.value();
        return new Cell(
                areaId,
                assigned,
                given == null ? null : given.numerator(),
                given == null ? null : given.denominator(),
                given == null ? null : given.source().provenance(),
                set,
                own == null ? null : own.words(),
                own == null ? null : own.numerator(),
                own == null ? null : own.denominator(),
                own != null && own.takenOver(),
                given == null || own == null ? null : difference(indicator, given, own));
    }

    /** The commune's own less the district's for it; of two pairs by what they come to, however coarsely either is stated. */
    private static @Nullable BigDecimal difference(
            IndicatorResponse indicator, TargetResponse given, CommuneTargetResponse own) {
        BigDecimal assigned = given.value();
        BigDecimal set = own.value();
        if (assigned == null || set == null) {
            return null;
        }
        return Rate.of(own.numerator(), own.denominator())
                .map(rate -> rate.over(given.rate().orElse(null), assigned, indicator.decimals()))
                .orElseGet(() -> set.subtract(assigned));
    }
}
