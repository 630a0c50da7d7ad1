package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.programme.ProgrammeService;
import vn.giamngheo.shared.problem.ProblemException;

/** Holds what comes into a plan of the programme's catalogue against what the plan declares not applicable. */
@ApplicationScoped
public class ApplicableNodes {
    private final PlanRepository plans;
    private final ProgrammeService programmes;
    private final OpenAmendment openAmendment;

    ApplicableNodes(PlanRepository plans, ProgrammeService programmes, OpenAmendment openAmendment) {
        this.plans = plans;
        this.programmes = programmes;
        this.openAmendment = openAmendment;
    }

    /**
     * Refuses a sub-project of a node that the plan declares not applicable, itself or with what it is a part of. Not while an
     * amendment changes the plan: a later change of it may take the declaration back, so it asks {@link #requireAtLast} once all
     * are applied.
     */
    public void require(Scope scope, UUID planId, UUID nodeId) {
        if (!openAmendment.isOf(planId)) {
            requireAtLast(scope, planId, nodeId);
        }
    }

    /** The same, whether an amendment is changing the plan or not. */
    public void requireAtLast(Scope scope, UUID planId, UUID nodeId) {
        Set<UUID> declared = plans.notApplicable(scope, planId);
        if (declared.isEmpty()) {
            return;
        }
        UUID programmeId = plans.one(scope, planId)
                .orElseThrow(() -> ProblemException.unknownReference("/planId"))
                .programmeId();
        boolean leftOut = programmes.catalogue(programmeId).stream()
                .filter(node -> node.id().equals(nodeId))
                .flatMap(node -> Stream.concat(Stream.of(nodeId), Stream.ofNullable(node.parentId())))
                .anyMatch(declared::contains);
        if (leftOut) {
            throw ProblemException.invalidField("/programmeNodeId", "declared-not-applicable");
        }
    }
}
