package vn.giamngheo.indicator;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** A sub-project or policy whose results an indicator measures. */
@Entity
class IndicatorSubject extends Versioned {
    // Lets the database hold that both are of one plan.
    private UUID planId;

    private @Nullable UUID subProjectId;
    private @Nullable UUID policyId;

    protected IndicatorSubject() {}

    IndicatorSubject(UUID planId, @Nullable UUID subProjectId, @Nullable UUID policyId) {
        this.planId = planId;
        this.subProjectId = subProjectId;
        this.policyId = policyId;
    }

    @Nullable
    UUID subProjectId() {
        return subProjectId;
    }

    @Nullable
    UUID policyId() {
        return policyId;
    }
}
