package vn.giamngheo.communeplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps budget lines of communes' plans. */
@ApplicationScoped
@Transactional
public class CommuneBudgetLineService {
    private final CommuneBudgetLineRepository repository;
    private final PlanService plans;
    private final HistoryService history;

    CommuneBudgetLineService(CommuneBudgetLineRepository repository, PlanService plans, HistoryService history) {
        this.repository = repository;
        this.plans = plans;
        this.history = history;
    }

    /** The budget lines within the scope, of one commune's plan where it is named. */
    public Page<CommuneBudgetLineResponse> list(Scope scope, @Nullable UUID planId, PageRequest page) {
        return repository
                .all(scope)
                .filter("b.planId = :planId", "planId", planId)
                .page(page);
    }

    /** The budget lines of one commune's plan, in their order. */
    public List<CommuneBudgetLineResponse> of(Scope scope, UUID planId) {
        return repository
                .all(scope)
                .where("b.planId = :planId", Map.of("planId", planId))
                .all();
    }

    /** One line of a commune's budget; not found where there is none within the scope. */
    public CommuneBudgetLineResponse get(Scope scope, UUID id) {
        return repository
                .all(scope)
                .one(id)
                .orElseThrow(() -> ProblemException.notFound("line of a commune's budget", id));
    }

    /** Enters a line of a commune's budget on somebody's request, and shows it. */
    @Audited("commune-budget-line.create")
    public CommuneBudgetLineResponse create(Scope scope, @NotNull @Valid CommuneBudgetLineRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        CommuneBudgetLine entered = new CommuneBudgetLine(parentOf(scope, request.planId()), request);
        repository.persist(entered);
        repository.flush();
        return get(scope, entered.id());
    }

    /** Describes a line of a commune's budget anew. */
    @Audited("commune-budget-line.change")
    public CommuneBudgetLineResponse change(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid CommuneBudgetLineRequest request) {
        CommuneBudgetLine known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        known.change(request);
        repository.flush();
        return get(scope, id);
    }

    /** Takes a line of a commune's budget out of its plan. */
    @Audited("commune-budget-line.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        CommuneBudgetLine known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        repository.delete(known);
        repository.flush();
    }

    /** What was done to a line of a commune's budget, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "commune_budget_line", id, page);
    }

    private UUID parentOf(Scope scope, UUID planId) {
        UUID parentId = plans.frame(scope, planId).parentPlanId();
        if (parentId == null) {
            throw ProblemException.invalidField("/planId", "no-commune-plan");
        }
        return parentId;
    }

    private CommuneBudgetLine known(Scope scope, UUID id, IfMatch ifMatch) {
        CommuneBudgetLine known = repository
                .entity(scope, id)
                .orElseThrow(() -> ProblemException.notFound("line of a commune's budget", id));
        ifMatch.require(known.version());
        return known;
    }
}
