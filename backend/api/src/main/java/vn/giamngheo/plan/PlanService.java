package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps plans. */
@ApplicationScoped
@Transactional
public class PlanService {
    private final PlanRepository plans;

    private final HistoryService history;

    PlanService(PlanRepository plans, HistoryService history) {
        this.plans = plans;
        this.history = history;
    }

    /** The plans within the scope that meet the filter. */
    public Page<PlanSummary> list(Scope scope, PlanFilter filter, PageRequest page) {
        return plans.list(scope, filter, page);
    }

    /** One plan; not found where there is none within the scope. */
    public PlanResponse get(Scope scope, UUID id) {
        return plans.one(scope, id)
                .orElseThrow(() -> ProblemException.notFound("plan", id))
                .toResponse();
    }

    /** The id of the plan of that programme, area and year, if it is there. */
    public Optional<UUID> idOf(UUID programmeId, UUID areaId, int year) {
        return plans.idOf(programmeId, areaId, year);
    }

    /** The id of the plan that was loaded from the file with this fingerprint, if there is one. */
    public Optional<UUID> idOfLoaded(String fingerprint) {
        return plans.idOfLoaded(fingerprint);
    }

    /** Keeps other instances from loading a plan until this transaction ends: two may start at the same moment. */
    public void loadAlone() {
        plans.loadAlone();
    }

    /** Enters a plan with its legal bases, recipients and annexes. One a programme, area and year. */
    @Audited("plan.enter")
    public UUID enter(Scope scope, @Valid PlanRequest request) {
        Plan plan = new Plan(request);
        plans.persist(plan);
        return plan.id();
    }

    /** The ids of a plan's annexes by their numbers. */
    public Map<Integer, UUID> annexIds(Scope scope, UUID planId) {
        return plans.one(scope, planId).orElseThrow(() -> ProblemException.notFound("plan", planId)).annexes().stream()
                .collect(Collectors.toMap(Annex::number, Annex::id));
    }

    /** What was done to a plan itself, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "plan", id, page);
    }

    /** Says something else of a draft. */
    @Audited("plan.change")
    public PlanResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanUpdateRequest request) {
        Plan plan = known(scope, id, ifMatch);
        requireEditable(plan.status(), Provenance.STATED);
        plan.change(request);
        return saved(plan);
    }

    /** Issues a draft: from now on only an amendment changes what it states. */
    @Audited("plan.issue")
    public PlanResponse issue(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanIssueRequest request) {
        Plan plan = known(scope, id, ifMatch);
        requireEditable(plan.status(), Provenance.STATED);
        plan.issue(request);
        return saved(plan);
    }

    /** Closes a plan that was issued: from now on nothing of it changes. */
    @Audited("plan.close")
    public PlanResponse close(Scope scope, UUID id, IfMatch ifMatch) {
        Plan plan = known(scope, id, ifMatch);
        requireEditable(plan.status());
        if (plan.status() == PlanStatus.DRAFT) {
            throw new ProblemException(ProblemType.CONFLICT, "A draft is issued before it is closed");
        }
        plan.close();
        return saved(plan);
    }

    /**
     * Enters a draft of another year that says of itself what this plan does.
     *
     * @param copied what becomes of the source of each fact
     */
    @Audited("plan.copy")
    public PlanResponse copy(Scope scope, UUID id, int year, UnaryOperator<Source> copied) {
        Plan draft = plans.one(scope, id)
                .orElseThrow(() -> ProblemException.notFound("plan", id))
                .copy(year, copied);
        plans.persist(draft);
        return saved(draft);
    }

    /**
     * The one place that decides whether something of a plan may be written. In a plan that is issued, what the plan itself
     * states is changed by an amendment only; what is ours may be. In a closed plan nothing is written. The decision holds until
     * the transaction is over.
     *
     * @param touched whose word the thing is before the write, and after it
     */
    public void requireEditable(Scope scope, UUID planId, Provenance... touched) {
        PlanStatus status =
                plans.lockedStatus(scope, planId).orElseThrow(() -> ProblemException.unknownReference("/planId"));
        requireEditable(status, touched);
    }

    private static void requireEditable(PlanStatus status, Provenance... touched) {
        if (status == PlanStatus.CLOSED) {
            throw new ProblemException(ProblemType.PLAN_CLOSED, "Nothing of a closed plan is changed");
        }
        if (status != PlanStatus.DRAFT && Arrays.asList(touched).contains(Provenance.STATED)) {
            throw new ProblemException(ProblemType.PLAN_ISSUED, "Only an amendment changes what an issued plan states");
        }
    }

    private Plan known(Scope scope, UUID id, IfMatch ifMatch) {
        Plan plan = plans.one(scope, id).orElseThrow(() -> ProblemException.notFound("plan", id));
        ifMatch.require(plan.version());
        return plan;
    }

    private PlanResponse saved(Plan plan) {
        plans.flush();
        return plan.toResponse();
    }
}
