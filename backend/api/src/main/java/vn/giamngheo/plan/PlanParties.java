package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.access.OtherEyes;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Separation;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.audit.OnBehalf;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * Who drafts a plan, who issues it, and in whose place: the programme's own by roles of the programme, a commune's by its managing
 * agency's officers and head.
 */
@ApplicationScoped
class PlanParties {
    /** What a commune writes into its plan. */
    private static final HistoryPart[] COMMUNES_OWN = {
        new HistoryPart("commune_target", "plan_id"),
        new HistoryPart("commune_task", "plan_id"),
        new HistoryPart("commune_budget_line", "plan_id"),
    };

    /** What is written into a plan of the programme. */
    private static final HistoryPart[] PROGRAMMES_OWN = Stream.of(
                    "legal_basis",
                    "recipient",
                    "annex",
                    "not_applicable_node",
                    "project",
                    "sub_project",
                    "policy",
                    "duty",
                    "reporting_duty",
                    "stated_funding",
                    "indicator",
                    "target",
                    "baseline")
            .map(table -> new HistoryPart(table, "plan_id"))
            .toArray(HistoryPart[]::new);

    private final PlanRepository plans;
    private final HistoryService history;
    private final OnBehalf onBehalf;
    private final OpenAmendment openAmendment;

    PlanParties(PlanRepository plans, HistoryService history, OnBehalf onBehalf, OpenAmendment openAmendment) {
        this.plans = plans;
        this.history = history;
        this.onBehalf = onBehalf;
        this.openAmendment = openAmendment;
    }

    /**
     * A commune's plan is written by its own unit's officers; the permission has decided on any other. Within an amendment it has
     * been decided who may.
     */
    void requireWriter(Scope scope, Plan plan) {
        if (plan.parentPlanId() != null && !openAmendment.isOf(plan.id())) {
            requireOwn(scope, plan, scope.draftsFor());
        }
    }

    /** Who drafts the plan, and so its amendments. */
    void requireDrafter(Scope scope, Plan plan) {
        if (plan.parentPlanId() != null) {
            requireOwn(scope, plan, scope.draftsFor());
        } else if (!scope.draftsProgramme()) {
            throw forbidden("Only who drafts the programme's plans does this");
        }
    }

    /** Who withdraws the plan while it is a draft: who drafts it, also once the plan above is closed and nothing else can become of it. */
    void requireWithdrawer(Scope scope, Plan plan) {
        if (plan.parentPlanId() != null) {
            requireOwnUnit(scope, plan, scope.draftsFor());
        } else {
            requireDrafter(scope, plan);
        }
    }

    /** Who issues the plan and its amendments, and closes it; from here on the trail says in whose place. */
    void requireIssuer(Scope scope, Plan plan) {
        if (plan.parentPlanId() != null) {
            String code = requireOwn(scope, plan, scope.issuesFor());
            tell(scope.deputyOfHead(code));
        } else {
            Separation.PROGRAMME_LED.require(scope);
            if (!scope.issuesProgramme()) {
                throw forbidden("Only who issues the programme's plans does this");
            }
            tell(scope.deputyOfLeader());
        }
    }

    /** Whether the caller has drafted the plan, or a part of it. */
    boolean isDraftedBy(Scope scope, Plan plan) {
        return history.isWrittenBy(
                scope, "plan", plan.id(), plan.parentPlanId() == null ? PROGRAMMES_OWN : COMMUNES_OWN);
    }

    /** Who issues the plan and its amendments, where somebody is refused it. */
    List<OtherEyes> issuers(Scope scope, Plan plan) {
        return plan.parentPlanId() == null
                ? List.of(OtherEyes.of(OtherEyes.Part.LEADER))
                : plans.managingName(scope, plan.id()).map(unit -> new OtherEyes(OtherEyes.Part.HEAD, unit)).stream()
                        .toList();
    }

    private void tell(Optional<Deputyship> place) {
        place.map(Deputyship::words).ifPresent(onBehalf::of);
    }

    /** A commune's plan is its managing agency's own, for as long as the plan above it is not closed. Tells the agency's code. */
    private String requireOwn(Scope scope, Plan plan, Set<String> agencyCodes) {
        String code = requireOwnUnit(scope, plan, agencyCodes);
        UUID parentId = plan.parentPlanId();
        if (parentId != null && plans.lockedStatus(scope, parentId).orElse(PlanStatus.CLOSED) == PlanStatus.CLOSED) {
            throw new ProblemException(ProblemType.PLAN_CLOSED, "Nothing below a closed plan is changed");
        }
        return code;
    }

    private String requireOwnUnit(Scope scope, Plan plan, Set<String> agencyCodes) {
        return plans.managingCode(scope, plan.id())
                .filter(agencyCodes::contains)
                .orElseThrow(() -> forbidden("Only the commune's own unit does this"));
    }

    private static ProblemException forbidden(String why) {
        return new ProblemException(ProblemType.FORBIDDEN, why);
    }
}
