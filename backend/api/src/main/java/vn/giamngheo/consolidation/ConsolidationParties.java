package vn.giamngheo.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.access.OtherEyes;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Separation;
import vn.giamngheo.audit.OnBehalf;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanStatus;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Who writes consolidations, and who issues them: the manager's agency itself, or the leader for the plan's issuing agency. */
@ApplicationScoped
class ConsolidationParties {
    /** The leader, or a manager who has not written any of it. */
    private static final List<OtherEyes> ISSUERS =
            List.of(OtherEyes.of(OtherEyes.Part.LEADER), OtherEyes.of(OtherEyes.Part.MANAGER));

    private final OnBehalf onBehalf;

    ConsolidationParties(OnBehalf onBehalf) {
        this.onBehalf = onBehalf;
    }

    /** Whose report it is when the caller issues it, by the plan: who carries on its work by then, where it has ended. */
    static UUID issuingAgency(Scope scope, PlanResponse plan) {
        return scope.issuesProgramme() ? plan.issuingAgencyId() : plan.managingAgencyId();
    }

    /** What the caller may do; a closed plan's stand as they are. */
    static List<ConsolidationAction> allowed(
            Scope scope, PlanResponse plan, Consolidation consolidation, boolean last, boolean draftedByCaller) {
        List<ConsolidationAction> allowed = new ArrayList<>();
        boolean open = plan.status() != PlanStatus.CLOSED;
        boolean writes = open && scope.draftsProgramme();
        if (consolidation.isDraft()) {
            if (writes) {
                allowed.add(ConsolidationAction.EDIT);
                allowed.add(ConsolidationAction.TAKE_FIGURES);
            }
            if (open && issues(scope, draftedByCaller)) {
                allowed.add(ConsolidationAction.ISSUE);
            }
        } else if (writes && last) {
            allowed.add(ConsolidationAction.REVISE);
        }
        return allowed;
    }

    /** Whether the caller issues a draft: the leader or a manager, unless they have written any of it. */
    static boolean issues(Scope scope, boolean draftedByCaller) {
        return issues(scope) && !Separation.CONSOLIDATION_ISSUED.refuses(draftedByCaller);
    }

    /** Refuses who has drafted a part of it; the trail is told in whose place a deputy issues it. */
    void requireIssuer(Scope scope, boolean draftedByCaller) {
        if (!issues(scope)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The leader, or the programme's manager, issues it");
        }
        Separation.CONSOLIDATION_ISSUED.require(draftedByCaller, ISSUERS);
        if (scope.issuesProgramme()) {
            scope.deputyOfLeader().map(Deputyship::words).ifPresent(onBehalf::of);
        }
    }

    private static boolean issues(Scope scope) {
        return scope.issuesProgramme() || scope.programmeRoles().contains(ProgrammeRole.MANAGER);
    }
}
