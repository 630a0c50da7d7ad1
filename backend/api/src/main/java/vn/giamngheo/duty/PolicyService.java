package vn.giamngheo.duty;

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

/** Writes policies and tasks; {@link DutyService} shows them beside the duties on them. */
@ApplicationScoped
@Transactional
public class PolicyService {
    private final PolicyRepository policies;
    private final DutyService duties;
    private final PlanService plans;
    private final HistoryService history;

    PolicyService(PolicyRepository policies, DutyService duties, PlanService plans, HistoryService history) {
        this.policies = policies;
        this.duties = duties;
        this.plans = plans;
        this.history = history;
    }

    /** Enters a policy or task on somebody's request, and shows it. */
    @Audited("policy.create")
    public PolicyResponse create(Scope scope, @NotNull @Valid PolicyRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        Policy entered = new Policy(request);
        policies.persist(entered);
        policies.flush();
        return duties.getPolicy(scope, entered.id());
    }

    /** Describes a policy or task anew. */
    @Audited("policy.change")
    public PolicyResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PolicyRequest request) {
        Policy known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        known.change(request);
        policies.flush();
        return duties.getPolicy(scope, id);
    }

    /** Takes a policy or task out of its plan, where no duty and no indicator is about it. */
    @Audited("policy.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        Policy known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        policies.delete(known);
        policies.flush();
    }

    /** What was done to a policy or task, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        duties.getPolicy(scope, id);
        return history.of(scope, "policy", id, page);
    }

    private Policy known(Scope scope, UUID id, IfMatch ifMatch) {
        Policy known = policies.entity(scope, id).orElseThrow(() -> ProblemException.notFound("policy", id));
        ifMatch.require(known.version());
        return known;
    }
}
