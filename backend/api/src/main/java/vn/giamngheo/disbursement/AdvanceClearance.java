package vn.giamngheo.disbursement;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Versioned;

/** That an advance, or part of it, is accounted for. No money moves by it; it is never changed, only reversed. */
@Entity
class AdvanceClearance extends Versioned {
    private UUID disbursementId;
    private UUID planId;
    private long amount;
    private LocalDate clearedOn;
    private String voucher;
    private @Nullable String note;
    private @Nullable UUID reversesId;
    private Instant postedAt;
    private String postedBy;
    private String postedByName;

    protected AdvanceClearance() {}

    AdvanceClearance(Scope scope, DisbursementResponse advance, AdvanceClearanceRequest request, Instant now) {
        disbursementId = advance.id();
        planId = advance.planId();
        amount = request.amount();
        clearedOn = request.clearedOn();
        voucher = request.voucher();
        note = request.note();
        reversesId = request.reversesId();
        postedAt = now;
        postedBy = scope.userId();
        postedByName = scope.fullName();
    }

    AdvanceClearanceResponse toResponse() {
        return new AdvanceClearanceResponse(
                id(), disbursementId, amount, clearedOn, voucher, note, reversesId, postedAt, postedByName);
    }
}
