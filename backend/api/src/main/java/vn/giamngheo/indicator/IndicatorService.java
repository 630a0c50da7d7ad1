package vn.giamngheo.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanAgencies;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps indicators, targets and baselines. */
@ApplicationScoped
@Transactional
public class IndicatorService {
    private static final HistoryPart SUBJECTS = new HistoryPart("indicator_subject", "indicator_id");
    private final IndicatorRepository indicators;
    private final TargetRepository targets;
    private final BaselineRepository baselines;
    private final ToldIndicators told;
    private final PlanService plans;
    private final PlanAgencies agencies;
    private final HistoryService history;

    IndicatorService(
            IndicatorRepository indicators,
            TargetRepository targets,
            BaselineRepository baselines,
            ToldIndicators told,
            PlanService plans,
            PlanAgencies agencies,
            HistoryService history) {
        this.indicators = indicators;
        this.targets = targets;
        this.baselines = baselines;
        this.told = told;
        this.plans = plans;
        this.agencies = agencies;
        this.history = history;
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

    /** One baseline; not found where there is none within the scope. */
    public BaselineResponse getBaseline(Scope scope, UUID id) {
        return baselines.baselines(scope).one(id).orElseThrow(() -> ProblemException.notFound("baseline", id));
    }

    /** All targets of a plan. */
    public List<TargetResponse> targetsOf(Scope scope, UUID planId) {
        return targets.targets(scope, new TargetFilter(planId, null, null)).all();
    }

    /** What a plan gives an area to reach of an indicator, if it does; that stays so until the transaction is over. */
    public Optional<TargetResponse> heldTarget(Scope scope, UUID planId, UUID indicatorId, UUID areaId) {
        return targets.held(scope, planId, indicatorId, areaId);
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
        requireSound(scope, request);
        Target target = new Target(request);
        targets.persist(target);
        return target.id();
    }

    /** Enters a baseline. */
    @Audited("baseline.enter")
    public UUID enterBaseline(Scope scope, @Valid BaselineRequest request) {
        requireSound(scope, request);
        Baseline baseline = new Baseline(request);
        baselines.persist(baseline);
        return baseline.id();
    }

    /** Enters an indicator on somebody's request, and shows it. */
    @Audited("indicator.create")
    public IndicatorResponse create(Scope scope, @NotNull @Valid IndicatorRequest request) {
        Indicator entered = new Indicator(request);
        // Whether its whole has been told is looked at below: no figure is told until this is saved.
        plans.requireEditableAlone(scope, request.planId(), entered.provenances());
        requireInForce(scope, request.planId(), null, request.assignment());
        told.requireSummable(scope, request);
        indicators.persist(entered);
        indicators.flush();
        return get(scope, entered.id());
    }

    /** Describes an indicator anew; how its figures are counted stays as it was once one has been told. */
    @Audited("indicator.change")
    public IndicatorResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid IndicatorRequest request) {
        Indicator known = known(scope, id, ifMatch);
        // No figure of it is told between the look below and this being saved.
        plans.requireEditableAlone(scope, known.planId(), known.touchedBy(request));
        requireInForce(scope, known.planId(), known.toResponse().assignment(), request.assignment());
        UUID parentId = request.parentId();
        if (parentId != null && indicators.liesWithin(scope, parentId, id)) {
            throw ProblemException.invalidField("/parentId", "part-of-itself");
        }
        told.requireCountedAlike(scope, known.toResponse(), request);
        known.change(request);
        indicators.flush();
        return get(scope, id);
    }

    /** Takes an indicator out of its plan. */
    @Audited("indicator.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        Indicator known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.provenances());
        indicators.delete(known);
        indicators.flush();
    }

    /** What was done to an indicator, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "indicator", id, page, SUBJECTS);
    }

    /** Refuses what the indicator can't have as a target. */
    public void requireSound(
            Scope scope,
            UUID indicatorId,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        // One that is not there is refused by the database.
        indicators
                .indicators(scope)
                .one(indicatorId)
                .map(Indicator::toResponse)
                .ifPresent(indicator -> TargetRules.requireSound(
                        indicator.kind(), indicator.decimals(), value, numerator, denominator));
    }

    /** Refuses a baseline in a form that its indicator does not take. */
    void requireSound(Scope scope, BaselineRequest request) {
        // One that is not there is refused by the database.
        indicators
                .indicators(scope)
                .one(request.indicatorId())
                .ifPresent(indicator -> BaselineRules.requireSound(
                        indicator.toResponse().kind(), request.value(), request.numerator(), request.denominator()));
    }

    private void requireInForce(Scope scope, UUID planId, @Nullable Assignment before, Assignment assignment) {
        agencies.requireInForce(
                scope,
                planId,
                before == null ? null : before.collectorId(),
                assignment.collectorId(),
                "/assignment/collectorId");
        agencies.requireInForce(
                scope,
                planId,
                before == null ? null : before.verifierId(),
                assignment.verifierId(),
                "/assignment/verifierId");
        agencies.requireInForce(
                scope,
                planId,
                before == null ? null : before.coVerifierId(),
                assignment.coVerifierId(),
                "/assignment/coVerifierId");
    }

    private void requireSound(Scope scope, TargetRequest request) {
        requireSound(scope, request.indicatorId(), request.value(), request.numerator(), request.denominator());
    }

    private Indicator known(Scope scope, UUID id, IfMatch ifMatch) {
        Indicator known = indicators.entity(scope, id).orElseThrow(() -> ProblemException.notFound("indicator", id));
        ifMatch.require(known.version());
        return known;
    }
}
