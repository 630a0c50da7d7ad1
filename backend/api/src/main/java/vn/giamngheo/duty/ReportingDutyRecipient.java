package vn.giamngheo.duty;

import jakarta.persistence.Entity;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Versioned;

/** An agency that receives the reports of a reporting duty. */
@Entity
class ReportingDutyRecipient extends Versioned {
    private UUID agencyId;

    protected ReportingDutyRecipient() {}

    ReportingDutyRecipient(UUID agencyId) {
        this.agencyId = agencyId;
    }

    UUID agencyId() {
        return agencyId;
    }
}
