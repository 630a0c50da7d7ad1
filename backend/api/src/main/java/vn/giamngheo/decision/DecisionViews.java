package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Separation;
import vn.giamngheo.attachment.AttachmentService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanStatus;

/** Puts together what one caller sees of a decision within their sight, and may do with it. */
@ApplicationScoped
class DecisionViews {
    private final DecisionRepository decisions;
    private final DecisionLineRepository lines;
    private final DecisionParties parties;
    private final AttachmentService attachments;
    private final PlanService plans;

    DecisionViews(
            DecisionRepository decisions,
            DecisionLineRepository lines,
            DecisionParties parties,
            AttachmentService attachments,
            PlanService plans) {
        this.decisions = decisions;
        this.lines = lines;
        this.parties = parties;
        this.attachments = attachments;
        this.plans = plans;
    }

    DecisionResponse of(Scope scope, Decision decision) {
        PlanResponse plan = plans.get(scope, decision.planId());
        DecisionLineRepository.Sums sums = lines.sums(scope, decision, parties.seesWhole(scope, decision));
        UUID attachmentId = decision.attachmentId();
        boolean drafted = decisions.wasDraftedBy(scope, decision.id());
        return decision.toResponse(new DecisionResponse.Seen(
                sums.count(),
                sums.total(),
                attachmentId == null
                        ? null
                        : attachments.withIds(scope, Set.of(attachmentId)).get(attachmentId),
                parties.issuer(plan, decision),
                drafted,
                List.copyOf(allowed(scope, plan, decision, drafted))));
    }

    private Set<DecisionAction> allowed(Scope scope, PlanResponse plan, Decision decision, boolean drafted) {
        Set<DecisionAction> allowed = EnumSet.noneOf(DecisionAction.class);
        if (plan.status() == PlanStatus.CLOSED || decisions.isSettled(scope, plan.id())) {
            return allowed;
        }
        boolean drafts = parties.drafts(scope, plan, decision.agencyId());
        if (decision.isDraft()) {
            if (drafts) {
                allowed.add(DecisionAction.EDIT);
                allowed.add(DecisionAction.WITHDRAW);
            }
            if (!Separation.DECISION_ISSUED.refuses(drafted) && parties.issues(scope, plan, decision)) {
                allowed.add(DecisionAction.ISSUE);
            }
        } else if (drafts) {
            allowed.add(DecisionAction.CORRECT);
        }
        return allowed;
    }
}
