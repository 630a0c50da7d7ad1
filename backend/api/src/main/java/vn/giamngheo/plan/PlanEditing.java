package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** What may be written into a plan as its status is, for {@link PlanService}, which everybody asks. */
@ApplicationScoped
class PlanEditing {
    private static final String ONLY_IN_DRAFT = "only-in-draft";
    private final OpenAmendment openAmendment;
    private final PlanAgencies agencies;

    PlanEditing(OpenAmendment openAmendment, PlanAgencies agencies) {
        this.openAmendment = openAmendment;
        this.agencies = agencies;
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

    /** Refuses to empty the number or the day that an issued plan bears: it is corrected, never left out. */
    void requireKept(Plan issued, PlanUpdateRequest request) {
        PlanUpdateRequest before = issued.toResponse().toRequest();
        if (before.number() != null && request.number() == null) {
            throw ProblemException.invalidField("/number", "not-emptied");
        }
        if (before.issuedOn() != null && request.issuedOn() == null) {
            throw ProblemException.invalidField("/issuedOn", "not-emptied");
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

    /**
     * Refuses agencies that the plan can't be given: any but its own in a commune's plan, and in one that is issued, where no
     * amendment changes them either; and any that is not there in its year.
     */
    void requireAgencies(Scope scope, Plan plan, PlanDraftRequest request) {
        Map<String, UUID> others = new LinkedHashMap<>();
        if (!request.managingAgencyId().equals(plan.managingAgencyId())) {
            others.put("/managingAgencyId", request.managingAgencyId());
        }
        if (!request.issuingAgencyId().equals(plan.issuingAgencyId())) {
            others.put("/issuingAgencyId", request.issuingAgencyId());
        }
        if (others.isEmpty()) {
            return;
        }
        if (plan.status() == PlanStatus.CLOSED) {
            throw closed();
        }
        if (plan.parentPlanId() != null) {
            throw refused(others, ProblemType.INVALID_FIELDS, "A commune's plan is its own unit's", "communes-own");
        }
        if (plan.status() != PlanStatus.DRAFT) {
            throw refused(
                    others,
                    ProblemType.PLAN_ISSUED,
                    "An issued plan keeps its agencies; no amendment changes them",
                    ONLY_IN_DRAFT);
        }
        others.forEach((pointer, agencyId) -> agencies.requireInForce(scope, plan.id(), null, agencyId, pointer));
    }

    private static ProblemException closed() {
        return new ProblemException(ProblemType.PLAN_CLOSED, "Nothing of a closed plan is changed");
    }

    private static ProblemException refused(Map<String, UUID> fields, ProblemType type, String detail, String rule) {
        List<FieldError> errors = fields.keySet().stream()
                .map(pointer -> new FieldError(pointer, rule, Map.of()))
                .toList();
        return new ProblemException(type, detail, errors);
    }
}
