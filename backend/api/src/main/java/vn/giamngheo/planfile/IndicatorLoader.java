package vn.giamngheo.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Assignment;
import vn.giamngheo.indicator.BaselineRequest;
import vn.giamngheo.indicator.IndicatorRequest;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.TargetRequest;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.planfile.PlanFile.BaselineEntry;
import vn.giamngheo.planfile.PlanFile.CommuneTargets;
import vn.giamngheo.planfile.PlanFile.IndicatorEntry;
import vn.giamngheo.planfile.PlanFile.PlanEntry;
import vn.giamngheo.planfile.References.Kind;
import vn.giamngheo.shared.persistence.Source;

/** Enters a plan's indicators with their targets and baselines; a parent comes before its parts in the file. */
@ApplicationScoped
class IndicatorLoader {
    private final IndicatorService indicators;
    private final PlanService plans;

    IndicatorLoader(IndicatorService indicators, PlanService plans) {
        this.indicators = indicators;
        this.plans = plans;
    }

    void load(Scope scope, UUID planId, PlanEntry plan, References references) {
        Map<Integer, UUID> annexIds = plans.annexIds(scope, planId);
        Positions positions = new Positions();
        for (IndicatorEntry entry : plan.indicators()) {
            UUID annexId = entry.annex() == null ? null : annexIds.get(entry.annex());
            UUID id = indicators.enter(scope, request(planId, entry, annexId, references, positions.next("indicator")));
            references.put(Kind.INDICATOR, entry.code(), id);
            UUID areaId = references.get(Kind.AREA, plan.area());
            var target = entry.target();
            indicators.enterTarget(
                    scope,
                    new TargetRequest(
                            planId,
                            id,
                            areaId,
                            target.value(),
                            target.numerator(),
                            target.denominator(),
                            target.words(),
                            target.source()));
            communeTargets(scope, planId, id, entry.communeTargets(), references);
            for (BaselineEntry baseline : entry.baselines()) {
                indicators.enterBaseline(
                        scope,
                        new BaselineRequest(
                                planId,
                                id,
                                references.get(Kind.AREA, baseline.area()),
                                baseline.asOf(),
                                baseline.value(),
                                baseline.numerator(),
                                baseline.denominator(),
                                baseline.source()));
            }
        }
    }

    private void communeTargets(
            Scope scope, UUID planId, UUID indicatorId, @Nullable CommuneTargets targets, References references) {
        if (targets == null) {
            return;
        }
        Source source = new Source(null, targets.provenance(), targets.note());
        targets.values()
                .forEach((area, value) -> indicators.enterTarget(
                        scope,
                        new TargetRequest(
                                planId,
                                indicatorId,
                                references.get(Kind.AREA, area),
                                value,
                                null,
                                null,
                                null,
                                source)));
        targets.rates()
                .forEach((area, rate) -> indicators.enterTarget(
                        scope,
                        new TargetRequest(
                                planId,
                                indicatorId,
                                references.get(Kind.AREA, area),
                                null,
                                rate.numerator(),
                                rate.denominator(),
                                null,
                                source)));
    }

    private static IndicatorRequest request(
            UUID planId, IndicatorEntry entry, @Nullable UUID annexId, References references, int position) {
        return new IndicatorRequest(
                planId,
                entry.code(),
                entry.name(),
                entry.words(),
                entry.unit(),
                entry.kind(),
                entry.nature(),
                entry.direction(),
                entry.decimals(),
                entry.numeratorLabel(),
                entry.denominatorLabel(),
                references.find(Kind.INDICATOR, entry.parent()),
                entry.parts(),
                new Assignment(
                        entry.level(),
                        references.find(Kind.AGENCY, entry.collector()),
                        entry.frequency(),
                        references.find(Kind.AGENCY, entry.verifier()),
                        references.find(Kind.AGENCY, entry.coVerifier()),
                        entry.assignment().provenance(),
                        entry.assignment().note()),
                annexId,
                ids(Kind.SUB_PROJECT, entry.subProjects(), references),
                ids(Kind.POLICY, entry.policies(), references),
                position,
                entry.source());
    }

    private static List<UUID> ids(Kind kind, List<String> names, References references) {
        return names.stream().map(name -> references.get(kind, name)).toList();
    }
}
