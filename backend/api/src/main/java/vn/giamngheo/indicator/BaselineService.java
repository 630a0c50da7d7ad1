package vn.giamngheo.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Writes baselines; {@link IndicatorService} shows them beside the targets. */
@ApplicationScoped
@Transactional
public class BaselineService {
    private final BaselineRepository baselines;
    private final IndicatorService indicators;
    private final PlanService plans;
    private final HistoryService history;

    BaselineService(
            BaselineRepository baselines, IndicatorService indicators, PlanService plans, HistoryService history) {
        this.baselines = baselines;
        this.indicators = indicators;
        this.plans = plans;
        this.history = history;
    }

    /** Enters a baseline on somebody's request, and shows it. */
    @Audited("baseline.create")
    public BaselineResponse create(Scope scope, @NotNull @Valid BaselineRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        indicators.requireSound(scope, request);
        Baseline entered = new Baseline(request);
        baselines.persist(entered);
        baselines.flush();
        return indicators.getBaseline(scope, entered.id());
    }

    /** Describes a baseline anew. */
    @Audited("baseline.change")
    public BaselineResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid BaselineRequest request) {
        Baseline known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        indicators.requireSound(scope, request);
        known.change(request);
        baselines.flush();
        return indicators.getBaseline(scope, id);
    }

    /** Takes a baseline out of its plan. */
    @Audited("baseline.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        Baseline known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        baselines.delete(known);
        baselines.flush();
    }

    /** What was done to a baseline, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        indicators.getBaseline(scope, id);
        return history.of(scope, "baseline", id, page);
    }

    private Baseline known(Scope scope, UUID id, IfMatch ifMatch) {
        Baseline known = baselines.entity(scope, id).orElseThrow(() -> ProblemException.notFound("baseline", id));
        ifMatch.require(known.version());
        return known;
    }
}
