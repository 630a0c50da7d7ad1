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

/** Keeps tasks of communes' plans. */
@ApplicationScoped
@Transactional
public class CommuneTaskService {
    private final CommuneTaskRepository repository;
    private final PlanService plans;
    private final HistoryService history;

    CommuneTaskService(CommuneTaskRepository repository, PlanService plans, HistoryService history) {
        this.repository = repository;
        this.plans = plans;
        this.history = history;
    }

    /** The tasks within the scope, of one commune's plan where it is named. */
    public Page<CommuneTaskResponse> list(Scope scope, @Nullable UUID planId, PageRequest page) {
        return repository
                .all(scope)
                .filter("t.planId = :planId", "planId", planId)
                .page(page);
    }

    /** The tasks of one commune's plan, in their order. */
    public List<CommuneTaskResponse> of(Scope scope, UUID planId) {
        return repository
                .all(scope)
                .where("t.planId = :planId", Map.of("planId", planId))
                .all();
    }

    /** One commune's task; not found where there is none within the scope. */
    public CommuneTaskResponse get(Scope scope, UUID id) {
        return repository.all(scope).one(id).orElseThrow(() -> ProblemException.notFound("commune's task", id));
    }

    /** Enters a commune's task on somebody's request, and shows it. */
    @Audited("commune-task.create")
    public CommuneTaskResponse create(Scope scope, @NotNull @Valid CommuneTaskRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        CommuneTask entered = new CommuneTask(parentOf(scope, request.planId()), request);
        repository.persist(entered);
        repository.flush();
        return get(scope, entered.id());
    }

    /** Describes a commune's task anew. */
    @Audited("commune-task.change")
    public CommuneTaskResponse change(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid CommuneTaskRequest request) {
        CommuneTask known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        known.change(request);
        repository.flush();
        return get(scope, id);
    }

    /** Takes a commune's task out of its plan. */
    @Audited("commune-task.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        CommuneTask known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        repository.delete(known);
        repository.flush();
    }

    /** What was done to a commune's task, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "commune_task", id, page);
    }

    private UUID parentOf(Scope scope, UUID planId) {
        UUID parentId = plans.frame(scope, planId).parentPlanId();
        if (parentId == null) {
            throw ProblemException.invalidField("/planId", "no-commune-plan");
        }
        return parentId;
    }

    private CommuneTask known(Scope scope, UUID id, IfMatch ifMatch) {
        CommuneTask known =
                repository.entity(scope, id).orElseThrow(() -> ProblemException.notFound("commune's task", id));
        ifMatch.require(known.version());
        return known;
    }
}
