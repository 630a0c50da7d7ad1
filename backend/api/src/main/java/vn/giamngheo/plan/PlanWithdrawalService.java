package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.ProblemException;

/** Takes away drafts that were begun by mistake. */
@ApplicationScoped
@Transactional
public class PlanWithdrawalService {
    private final PlanRepository plans;
    private final PlanParties parties;
    private final PlanEditing editing;

    PlanWithdrawalService(PlanRepository plans, PlanParties parties, PlanEditing editing) {
        this.plans = plans;
        this.parties = parties;
        this.editing = editing;
    }

    /**
     * Withdraws a draft with all its parts, by who drafts it; what it said stays in the trail, row by row. Refused once it is
     * issued, and where anything but its own parts refers to it.
     */
    @Audited("plan.withdraw")
    public void withdraw(Scope scope, UUID id, IfMatch ifMatch) {
        Plan read = plans.one(scope, id).orElseThrow(() -> ProblemException.notFound("plan", id));
        ifMatch.require(read.version());
        parties.requireWithdrawer(scope, read);
        // Whoever issues or changes it at this moment is waited for: it is not what was read then.
        Plan plan = plans.lockedAnew(scope, read).orElseThrow(() -> ProblemException.notFound("plan", id));
        ifMatch.require(plan.version());
        editing.require(plan.id(), plan.status(), Provenance.STATED);
        plans.withdraw(scope, plan);
    }
}
