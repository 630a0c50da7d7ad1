package vn.giamngheo.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps indicators, targets and baselines. */
@ApplicationScoped
@Transactional
public class IndicatorService {
    private final IndicatorRepository indicators;
    private final TargetRepository targets;
    private final BaselineRepository baselines;

    IndicatorService(IndicatorRepository indicators, TargetRepository targets, BaselineRepository baselines) {
        this.indicators = indicators;
        this.targets = targets;
        this.baselines = baselines;
    }

    /** The indicators within the scope that meet the filter. */
    public Page<IndicatorResponse> list(Scope scope, IndicatorFilter filter, PageRequest page) {
        return indicators.indicators(scope, filter).page(page).map(Indicator::toResponse);
    }

    /** One indicator; not found where there is none within the scope. */
    public IndicatorResponse get(Scope scope, UUID id) {
        return indicators
                .indicators(scope)
                .one(id)
                .orElseThrow(() -> ProblemException.notFound("indicator", id))
                .toResponse();
    }

    /** The targets within the scope that meet the filter. */
    public Page<TargetResponse> listTargets(Scope scope, TargetFilter filter, PageRequest page) {
        return targets.targets(scope, filter).page(page);
    }

    /** One target; not found where there is none within the scope. */
    public TargetResponse getTarget(Scope scope, UUID id) {
        return targets.targets(scope).one(id).orElseThrow(() -> ProblemException.notFound("target", id));
    }

    /** The baselines within the scope that meet the filter. */
    public Page<BaselineResponse> listBaselines(Scope scope, TargetFilter filter, PageRequest page) {
        return baselines.baselines(scope, filter).page(page);
    }

    /** All indicators of a plan. */
    public List<IndicatorResponse> indicatorsOf(Scope scope, UUID planId) {
        return indicators.indicators(scope, new IndicatorFilter(planId, null, null)).all().stream()
                .map(Indicator::toResponse)
                .toList();
    }

    /** All baselines of a plan. */
    public List<BaselineResponse> baselinesOf(Scope scope, UUID planId) {
        return baselines.baselines(scope, new TargetFilter(planId, null, null)).all();
    }

    /** Enters an indicator. */
    @Audited("indicator.enter")
    public UUID enter(Scope scope, @Valid IndicatorRequest request) {
        Indicator indicator = new Indicator(request);
        indicators.persist(indicator);
        return indicator.id();
    }

    /** Enters a target. */
    @Audited("target.enter")
    public UUID enterTarget(Scope scope, @Valid TargetRequest request) {
        Target target = new Target(request);
        targets.persist(target);
        return target.id();
    }

    /** Enters a baseline. */
    @Audited("baseline.enter")
    public UUID enterBaseline(Scope scope, @Valid BaselineRequest request) {
        Baseline baseline = new Baseline(request);
        baselines.persist(baseline);
        return baseline.id();
    }
}
