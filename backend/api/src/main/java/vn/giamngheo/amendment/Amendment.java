package vn.giamngheo.amendment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.plan.PlanIssueRequest;
import vn.giamngheo.plan.Signatory;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** A document that changes what an issued plan states. */
@Entity
@Table(name = "plan_amendment")
class Amendment extends Versioned {
    private UUID planId;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private AmendmentStatus status;

    private String summary;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;

    @Embedded
    private @Nullable Signatory signatory;

    protected Amendment() {}

    Amendment(int ordinal, AmendmentRequest request) {
        this.ordinal = ordinal;
        planId = request.planId();
        status = AmendmentStatus.DRAFT;
        summary = request.summary();
    }

    UUID planId() {
        return planId;
    }

    boolean isDraft() {
        return status == AmendmentStatus.DRAFT;
    }

    /** Says of itself something else; it stays with its plan. */
    void change(AmendmentRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        summary = request.summary();
    }

    /** From now on it stands. */
    void issue(PlanIssueRequest request) {
        status = AmendmentStatus.ISSUED;
        number = request.number();
        issuedOn = request.issuedOn();
        signatory = request.signatory();
    }

    void requireDraft() {
        if (!isDraft()) {
            throw new ProblemException(
                    ProblemType.AMENDMENT_ISSUED, "Another amendment changes what this one has changed");
        }
    }
}
