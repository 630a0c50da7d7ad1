package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Closes a plan with those below it. What is being drafted to amend one of them would be lost, and so stands in the way. */
@ApplicationScoped
class PlanClosing {
    private final PlanRepository plans;
    private final OpenDrafts drafts;

    PlanClosing(PlanRepository plans, OpenDrafts drafts) {
        this.plans = plans;
        this.drafts = drafts;
    }

    void close(Scope scope, Plan plan) {
        plan.close();
        // The plan first, then those below it: the order in which whoever writes to one of them locks. Written before
        // drafts are asked for: whoever begins one meanwhile waits, and finds the plan closed.
        plans.flush();
        List<Plan> below = plans.below(scope, plan.id()).stream()
                .filter(one -> one.status() != PlanStatus.DRAFT)
                .toList();
        below.forEach(Plan::close);
        plans.flush();
        requireNoDraft(Stream.concat(Stream.of(plan), below.stream()).collect(Collectors.toMap(Plan::id, Plan::title)));
    }

    private void requireNoDraft(Map<UUID, String> titles) {
        List<FieldError> open = drafts.of(Scope.system("close"), titles.keySet()).stream()
                .map(draft -> new FieldError(
                        "",
                        "open-amendment",
                        Map.of(
                                "amendmentId",
                                draft.id().toString(),
                                "ordinal",
                                Integer.toString(draft.ordinal()),
                                "plan",
                                String.valueOf(titles.get(draft.planId())))))
                .toList();
        if (!open.isEmpty()) {
            throw new ProblemException(ProblemType.AMENDMENT_OPEN, "Issue or withdraw it first", open);
        }
    }
}
