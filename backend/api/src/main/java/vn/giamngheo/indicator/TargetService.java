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

/** Writes targets; {@link IndicatorService} shows them beside their indicators. */
@ApplicationScoped
@Transactional
public class TargetService {
    private final TargetRepository targets;
    private final IndicatorService indicators;
    private final PlanService plans;
    private final HistoryService history;

    TargetService(TargetRepository targets, IndicatorService indicators, PlanService plans, HistoryService history) {
        this.targets = targets;
        this.indicators = indicators;
        this.plans = plans;
        this.history = history;
    }

    /** Enters a target on somebody's request, and shows it. */
    @Audited("target.create")
    public TargetResponse create(Scope scope, @NotNull @Valid TargetRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        requireSound(scope, request);
        Target entered = new Target(request);
        targets.persist(entered);
        targets.flush();
        return indicators.getTarget(scope, entered.id());
    }

    /** Describes a target anew. */
    @Audited("target.change")
    public TargetResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid TargetRequest request) {
        Target known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        requireSound(scope, request);
        known.change(request);
        targets.flush();
        return indicators.getTarget(scope, id);
    }

    /** Takes a target out of its plan. */
    @Audited("target.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        Target known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        targets.delete(known);
        targets.flush();
    }

    /** What was done to a target, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        indicators.getTarget(scope, id);
        return history.of(scope, "target", id, page);
    }

    private void requireSound(Scope scope, TargetRequest request) {
        indicators.requireSound(
                scope, request.indicatorId(), request.value(), request.numerator(), request.denominator());
    }

    private Target known(Scope scope, UUID id, IfMatch ifMatch) {
        Target known = targets.entity(scope, id).orElseThrow(() -> ProblemException.notFound("target", id));
        ifMatch.require(known.version());
        return known;
    }
}
