package vn.giamngheo.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** A document that moves money. */
@Entity
class Decision extends Searchable {
    @Column(updatable = false)
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    private DecisionAuthority authority;

    private @Nullable UUID agencyId;
    private String issuingBody;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;

    @Column(name = "abstract")
    private String summary;

    private @Nullable Long statedTotal;

    @Enumerated(EnumType.STRING)
    private DecisionStatus status;

    private @Nullable UUID attachmentId;

    @Column(updatable = false)
    private String draftedBy;

    @Column(updatable = false)
    private String draftedByName;

    private @Nullable String issuedBy;
    private @Nullable String issuedByName;
    private @Nullable Instant issuedAt;

    @Embedded
    private Source source;

    // Queries sort by it; the database writes it: the day, or the end of time.
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate issuedOrder;

    protected Decision() {}

    Decision(Scope drafter, DecisionRequest request) {
        planId = request.planId();
        status = DecisionStatus.DRAFT;
        draftedBy = drafter.userId();
        draftedByName = drafter.fullName();
        describe(request);
    }

    /** Says of itself something else; it stays in its plan. */
    void change(DecisionRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    /** From now on it stands. */
    void issue(Scope issuer, DecisionIssueRequest request, Instant now) {
        number = request.number();
        issuedOn = request.issuedOn();
        status = DecisionStatus.ISSUED;
        issuedBy = issuer.userId();
        issuedByName = issuer.fullName();
        issuedAt = now;
    }

    void requireDraft() {
        if (status != DecisionStatus.DRAFT) {
            throw new ProblemException(
                    ProblemType.DECISION_ISSUED, "What it moved wrongly is put right by a later decision");
        }
    }

    boolean isDraft() {
        return status == DecisionStatus.DRAFT;
    }

    UUID planId() {
        return planId;
    }

    DecisionKind kind() {
        return kind;
    }

    DecisionAuthority authority() {
        return authority;
    }

    @Nullable
    UUID agencyId() {
        return agencyId;
    }

    String issuingBody() {
        return issuingBody;
    }

    @Nullable
    Long statedTotal() {
        return statedTotal;
    }

    @Nullable
    UUID attachmentId() {
        return attachmentId;
    }

    Source source() {
        return source;
    }

    DecisionResponse toResponse(DecisionResponse.Seen seen) {
        return new DecisionResponse(
                id(),
                planId,
                kind,
                authority,
                agencyId,
                issuingBody,
                number,
                issuedOn,
                summary,
                statedTotal,
                seen.lineCount(),
                seen.lineTotal(),
                status,
                seen.attachment(),
                draftedByName,
                issuedByName,
                issuedAt,
                seen.issuer(),
                seen.draftedByCaller(),
                seen.allowedActions(),
                source,
                version());
    }

    private void describe(DecisionRequest request) {
        kind = request.kind();
        authority = request.authority();
        agencyId = request.agencyId();
        issuingBody = request.issuingBody();
        number = request.number();
        issuedOn = request.issuedOn();
        summary = request.summary();
        statedTotal = request.statedTotal();
        attachmentId = request.attachmentId();
        source = request.source();
    }
}
