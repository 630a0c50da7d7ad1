package vn.giamngheo.reminder;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Versioned;

/** That a unit was reminded of a report that it owes. It is never changed. */
@Entity
class Reminder extends Versioned {
    private UUID planId;
    private UUID roundId;
    private UUID reportId;
    private UUID agencyId;
    private @Nullable String message;
    private String remindedBy;
    private String remindedByName;
    private Instant remindedAt;

    protected Reminder() {}

    Reminder(UUID planId, UUID roundId, OwingUnit unit, @Nullable String message, Scope by, Instant now) {
        this.planId = planId;
        this.roundId = roundId;
        reportId = unit.reportId();
        agencyId = unit.agencyId();
        this.message = message;
        remindedBy = by.userId();
        remindedByName = by.fullName();
        remindedAt = now;
    }

    ReminderResponse toResponse(String agencyName) {
        return new ReminderResponse(id(), roundId, reportId, agencyId, agencyName, message, remindedByName, remindedAt);
    }
}
