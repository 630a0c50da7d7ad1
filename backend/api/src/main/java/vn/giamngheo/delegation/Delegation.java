package vn.giamngheo.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.DeputyForm;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Who signs in a head's place. Only its end is ever added. */
@Entity
class Delegation extends Searchable {
    @Column(updatable = false)
    private UUID agencyId;

    @Column(updatable = false)
    private boolean leads;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DeputyForm form;

    @Column(updatable = false)
    private String principalTitle;

    @Column(updatable = false)
    private String delegateUser;

    @Column(updatable = false)
    private String delegateName;

    @Column(updatable = false)
    private String delegatePosition;

    @Column(updatable = false)
    private LocalDate validFrom;

    @Column(updatable = false)
    private LocalDate validTo;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String documentNumber;

    @Column(updatable = false)
    private LocalDate documentDate;

    @Column(updatable = false)
    private @Nullable UUID attachmentId;

    @Column(updatable = false)
    private String recorderName;

    @Column(updatable = false)
    private Instant recordedAt;

    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    protected Delegation() {}

    Delegation(DelegationRequest request, String recorderName, Instant now) {
        agencyId = request.agencyId();
        leads = request.leads();
        form = request.form();
        principalTitle = request.principalTitle();
        delegateUser = request.delegateUser();
        delegateName = request.delegateName();
        delegatePosition = request.delegatePosition();
        validFrom = request.validFrom();
        validTo = request.validTo();
        reason = request.reason();
        documentNumber = request.documentNumber();
        documentDate = request.documentDate();
        attachmentId = request.attachmentId();
        this.recorderName = recorderName;
        recordedAt = now;
    }

    /** Ends it before its last day; from now on it gives nothing. */
    void end(String why, Instant now, LocalDate today) {
        DelegationState state = stateOn(today);
        if (state == DelegationState.ENDED || state == DelegationState.OVER) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, "It is over already");
        }
        endedAt = now;
        endReason = why;
    }

    /** Where it stands on that day. */
    DelegationState stateOn(LocalDate day) {
        if (endedAt != null) {
            return DelegationState.ENDED;
        }
        if (validFrom.isAfter(day)) {
            return DelegationState.COMING;
        }
        return validTo.isBefore(day) ? DelegationState.OVER : DelegationState.RUNNING;
    }

    /** The refusal of another one that would give the same at the same time. */
    ProblemException overlapped() {
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "One or more fields are not valid",
                List.of(new FieldError(
                        "/validFrom",
                        "overlaps",
                        Map.of("document", documentNumber, "from", validFrom.toString(), "to", validTo.toString()))));
    }

    UUID agencyId() {
        return agencyId;
    }

    DelegationResponse toResponse(LocalDate today, boolean mayEnd) {
        DelegationState state = stateOn(today);
        return new DelegationResponse(
                id(),
                agencyId,
                leads,
                form,
                principalTitle,
                delegateUser,
                delegateName,
                delegatePosition,
                Deputyship.signature(form, principalTitle, delegatePosition),
                validFrom,
                validTo,
                reason,
                documentNumber,
                documentDate,
                attachmentId,
                recorderName,
                recordedAt,
                endedAt,
                endReason,
                state,
                mayEnd && (state == DelegationState.COMING || state == DelegationState.RUNNING),
                version());
    }
}
