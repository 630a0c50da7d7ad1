package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** What has to hold before anything is written to a decision. */
@ApplicationScoped
class DecisionDrafts {
    private final DecisionRepository decisions;
    private final DecisionParties parties;
    private final LedgerRepository ledger;
    private final PlanService plans;

    DecisionDrafts(DecisionRepository decisions, DecisionParties parties, LedgerRepository ledger, PlanService plans) {
        this.decisions = decisions;
        this.parties = parties;
        this.ledger = ledger;
        this.plans = plans;
    }

    /** The decision within sight. */
    Decision seen(Scope scope, UUID id) {
        return decisions.one(scope, id).orElseThrow(() -> ProblemException.notFound("decision", id));
    }

    /** A draft that the caller may write to; nobody else writes to it until the transaction is over. */
    Decision toWrite(Scope scope, UUID id, IfMatch ifMatch) {
        Decision draft = seen(scope, id);
        ifMatch.require(draft.version());
        draft.requireDraft();
        parties.requireDrafter(scope, openPlan(scope, draft.planId()), draft.agencyId());
        decisions.lockToChange(scope, draft);
        return draft;
    }

    /** Refuses who does not draft it, before anything is read of what they send. */
    void requireDrafter(Scope scope, Decision draft) {
        parties.requireDrafter(scope, plan(scope, draft.planId()), draft.agencyId());
    }

    /** The plan, which takes decisions: of a district, neither closed nor settled, and it stays so until the transaction is over. */
    PlanResponse openPlan(Scope scope, UUID planId) {
        plans.requireEditable(scope, planId);
        PlanResponse plan = plan(scope, planId);
        if (plan.parentPlanId() != null) {
            throw ProblemException.invalidField("/planId", "no-district-plan");
        }
        if (decisions.isSettled(scope, planId)) {
            throw new ProblemException(ProblemType.PLAN_SETTLED, ProblemType.PLAN_SETTLED.title());
        }
        return plan;
    }

    /** The plan as it is. */
    PlanResponse plan(Scope scope, UUID planId) {
        return plans.get(scope, planId);
    }

    /** The lines that take back those of an issued decision. */
    List<DecisionLineRequest> mirrors(Scope scope, Decision wrong, List<UUID> allocationIds) {
        List<Allocation> entries = ledger.withIds(scope, wrong.planId(), Set.copyOf(allocationIds)).stream()
                .filter(entry -> entry.decisionId().equals(wrong.id()))
                .toList();
        if (entries.size() < allocationIds.size()) {
            throw ProblemException.unknownReference("/allocationIds");
        }
        return entries.stream().map(Allocation::mirrored).toList();
    }
}
