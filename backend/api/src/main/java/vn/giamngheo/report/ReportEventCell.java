package vn.giamngheo.report;

import jakarta.persistence.Entity;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Versioned;

/** Why one figure came back. */
@Entity
class ReportEventCell extends Versioned {
    private UUID eventId;
    private UUID resultId;
    private String reason;

    protected ReportEventCell() {}

    ReportEventCell(UUID eventId, UUID resultId, String reason) {
        this.eventId = eventId;
        this.resultId = resultId;
        this.reason = reason;
    }

    UUID eventId() {
        return eventId;
    }

    UUID resultId() {
        return resultId;
    }

    String reason() {
        return reason;
    }
}
