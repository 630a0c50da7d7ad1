package vn.giamngheo.settlement;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Versioned;

/** That a plan's money is settled. It is entered once and never changed. */
@Entity
class Settlement extends Versioned {
    private UUID planId;
    private @Nullable String number;
    private LocalDate settledOn;
    private @Nullable String note;
    private String settledBy;
    private String settledByName;
    private Instant settledAt;

    protected Settlement() {}

    Settlement(Scope scope, UUID planId, SettlementRequest request, Instant now) {
        this.planId = planId;
        number = request.number();
        settledOn = request.settledOn();
        note = request.note();
        settledBy = scope.userId();
        settledByName = scope.fullName();
        settledAt = now;
    }

    SettlementStatement.Settled toView() {
        return new SettlementStatement.Settled(number, settledOn, note, settledByName, settledAt);
    }
}
