package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** What may be written into a plan as its status is, for {@link PlanService}, which everybody asks. */
@ApplicationScoped
class PlanEditing {
    private static final String ONLY_IN_DRAFT = "only-in-draft";
    private final OpenAmendment openAmendment;

    PlanEditing(OpenAmendment openAmendment) {
        this.openAmendment = openAmendment;
    }

    /** Refuses what only an amendment writes, or nobody. Only a draft has something of another plan. */
    void require(UUID planId, PlanStatus status, Provenance... touched) {
        if (status == PlanStatus.CLOSED) {
            throw closed();
        }
        if (status == PlanStatus.DRAFT) {
            return;
        }
        List<Provenance> words = Arrays.asList(touched);
        if (words.contains(Provenance.STATED) && !openAmendment.isOf(planId)) {
            throw new ProblemException(ProblemType.PLAN_ISSUED, "Only an amendment changes what an issued plan states");
        }
        if (words.contains(Provenance.COPIED)) {
            throw ProblemException.invalidField("/source/provenance", ONLY_IN_DRAFT);
        }
    }

    /** Refuses what is no issued plan, as only that is amended. */
    void requireAmendable(PlanStatus status) {
        if (status == PlanStatus.CLOSED) {
            throw closed();
        }
        if (status == PlanStatus.DRAFT) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "A draft is changed itself; only an issued plan is amended");
        }
    }

    private static ProblemException closed() {
        return new ProblemException(ProblemType.PLAN_CLOSED, "Nothing of a closed plan is changed");
    }
}
