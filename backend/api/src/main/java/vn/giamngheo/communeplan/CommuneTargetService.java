package vn.giamngheo.communeplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps own targets of communes' plans. */
@ApplicationScoped
@Transactional
public class CommuneTargetService {
    private final CommuneTargetRepository repository;
    private final IndicatorService indicators;
    private final PlanService plans;
    private final HistoryService history;

    CommuneTargetService(
            CommuneTargetRepository repository,
            IndicatorService indicators,
            PlanService plans,
            HistoryService history) {
        this.repository = repository;
        this.indicators = indicators;
        this.plans = plans;
        this.history = history;
    }

    /** The own targets within the scope, of one commune's plan where it is named. */
    public Page<CommuneTargetResponse> list(Scope scope, @Nullable UUID planId, PageRequest page) {
        return repository
                .all(scope)
                .filter("t.planId = :planId", "planId", planId)
                .page(page);
    }

    /** The own targets of one commune's plan, in their order. */
    public List<CommuneTargetResponse> of(Scope scope, UUID planId) {
        return repository
                .all(scope)
                .where("t.planId = :planId", Map.of("planId", planId))
                .all();
    }

    /** One commune's target; not found where there is none within the scope. */
    public CommuneTargetResponse get(Scope scope, UUID id) {
        return repository.all(scope).one(id).orElseThrow(() -> ProblemException.notFound("commune's target", id));
    }

    /** The targets of all communes below the plan, of those that the scope sees. */
    List<CommuneTargetResponse> below(Scope scope, UUID parentPlanId) {
        return repository.below(scope, parentPlanId);
    }

    /** Enters the district's figures for the commune, to begin with. */
    @Audited("commune-target.take-over")
    void takeOver(Scope scope, UUID planId, List<TargetResponse> ofDistrict) {
        ofDistrict.forEach(target -> repository.persist(CommuneTarget.takenOver(planId, target)));
        repository.flush();
    }

    /** Enters a commune's target on somebody's request, and shows it. */
    @Audited("commune-target.create")
    public CommuneTargetResponse create(Scope scope, @NotNull @Valid CommuneTargetRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        requireSound(scope, request);
        UUID parentId = parentOf(scope, request.planId());
        CommuneTarget entered = request.standsAsGiven()
                ? CommuneTarget.takenOver(request.planId(), given(scope, parentId, request))
                : new CommuneTarget(parentId, request);
        repository.persist(entered);
        repository.flush();
        return get(scope, entered.id());
    }

    /** Describes a commune's target anew. */
    @Audited("commune-target.change")
    public CommuneTargetResponse change(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid CommuneTargetRequest request) {
        CommuneTarget known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        requireSound(scope, request);
        // Asked before anything is written: a question in between would write half of it, as a version of its own.
        Optional<TargetResponse> given = request.standsAsGiven()
                ? Optional.of(given(scope, parentOf(scope, known.planId()), request))
                : Optional.empty();
        known.change(request);
        given.ifPresent(known::takeOver);
        repository.flush();
        return get(scope, id);
    }

    /** Takes a commune's target out of its plan. */
    @Audited("commune-target.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        CommuneTarget known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        repository.delete(known);
        repository.flush();
    }

    /** What was done to a commune's target, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "commune_target", id, page);
    }

    private void requireSound(Scope scope, CommuneTargetRequest request) {
        indicators.requireSound(
                scope, request.indicatorId(), request.value(), request.numerator(), request.denominator());
    }

    /** What the district gives the commune now, whatever it gave when the caller read it. */
    private TargetResponse given(Scope scope, UUID parentId, CommuneTargetRequest request) {
        return indicators
                .heldTarget(
                        scope,
                        parentId,
                        request.indicatorId(),
                        plans.frame(scope, request.planId()).areaId())
                .orElseThrow(() -> ProblemException.invalidField("/takenOver", "not-given"));
    }

    private UUID parentOf(Scope scope, UUID planId) {
        UUID parentId = plans.frame(scope, planId).parentPlanId();
        if (parentId == null) {
            throw ProblemException.invalidField("/planId", "no-commune-plan");
        }
        return parentId;
    }

    private CommuneTarget known(Scope scope, UUID id, IfMatch ifMatch) {
        CommuneTarget known =
                repository.entity(scope, id).orElseThrow(() -> ProblemException.notFound("commune's target", id));
        ifMatch.require(known.version());
        return known;
    }
}
