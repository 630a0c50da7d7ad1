package vn.giamngheo.duty;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** What one agency has to do on one sub-project, or on one policy or task. */
@Entity
class Duty extends Versioned {
    private UUID planId;
    private UUID agencyId;

    @Enumerated(EnumType.STRING)
    private DutyRole role;

    private @Nullable UUID subProjectId;
    private @Nullable UUID policyId;
    private String text;
    private int position;

    @Embedded
    private Source source;

    protected Duty() {}

    Duty(DutyRequest request) {
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(DutyRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    UUID planId() {
        return planId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Source source() {
        return source;
    }

    private void describe(DutyRequest request) {
        agencyId = request.agencyId();
        role = request.role();
        subProjectId = request.subProjectId();
        policyId = request.policyId();
        text = request.text();
        position = request.position();
        source = request.source();
    }
}
