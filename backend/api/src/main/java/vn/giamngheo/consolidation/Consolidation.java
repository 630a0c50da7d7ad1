package vn.giamngheo.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.Signatory;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** The report of a round in one revision: its words, and how it was issued. Its figures are in its latest snapshot. */
@Entity
class Consolidation extends Versioned {
    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private UUID roundId;

    @Column(updatable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    private ConsolidationStatus status;

    private @Nullable String resultsText;
    private @Nullable String difficultiesText;
    private @Nullable String proposalsText;

    @Column(updatable = false)
    private String draftedByName;

    @Column(updatable = false)
    private Instant draftedAt;

    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable UUID issuingAgencyId;

    @Embedded
    private @Nullable Signatory signatory;

    private @Nullable String issuedByName;
    private @Nullable Instant issuedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String imprint;

    protected Consolidation() {}

    Consolidation(Scope drafter, RoundResponse round, int revision, ConsolidationNarrative words, Instant now) {
        planId = round.planId();
        roundId = round.id();
        this.revision = revision;
        status = ConsolidationStatus.DRAFT;
        draftedByName = drafter.fullName();
        draftedAt = now;
        tell(words);
    }

    /** Says something else beside its figures. */
    void tell(ConsolidationNarrative words) {
        resultsText = words.results();
        difficultiesText = words.difficulties();
        proposalsText = words.proposals();
    }

    /** From now on it stands, with what stands around it. */
    void issue(Scope issuer, ConsolidationIssueRequest request, UUID agencyId, String imprint, Instant now) {
        status = ConsolidationStatus.ISSUED;
        number = request.number();
        issuedOn = request.issuedOn();
        signatory = request.signatory();
        issuingAgencyId = agencyId;
        issuedByName = issuer.fullName();
        issuedAt = now;
        this.imprint = imprint;
    }

    void requireDraft() {
        if (!isDraft()) {
            throw new ProblemException(
                    ProblemType.STEP_NOT_POSSIBLE,
                    "It is issued and stands: what came in later makes the next revision");
        }
    }

    boolean isDraft() {
        return status == ConsolidationStatus.DRAFT;
    }

    UUID planId() {
        return planId;
    }

    UUID roundId() {
        return roundId;
    }

    int revision() {
        return revision;
    }

    @Nullable
    UUID issuingAgencyId() {
        return issuingAgencyId;
    }

    /** What stood around it when it was issued; absent in drafts, and in what was issued before that was kept. */
    @Nullable
    String imprint() {
        return imprint;
    }

    ConsolidationNarrative narrative() {
        return new ConsolidationNarrative(resultsText, difficultiesText, proposalsText);
    }

    ConsolidationResponse toResponse(RoundResponse round, ConsolidationSnapshot taken, Contents contents, Seen seen) {
        return new ConsolidationResponse(
                id(),
                planId,
                roundId,
                seen.roundName(),
                round.kind(),
                round.dataFrom(),
                round.dataTo(),
                revision,
                status,
                taken.takenAt(),
                taken.takenByName(),
                narrative(),
                contents,
                seen.unitWords(),
                number,
                issuedOn,
                issuingAgencyId,
                seen.issuingAgencyName(),
                isDraft()
                        ? null
                        : Objects.requireNonNullElseGet(signatory, () -> new Signatory(null, null, null, null)),
                draftedByName,
                draftedAt,
                issuedByName,
                issuedAt,
                seen.draftedByCaller(),
                seen.allowedActions(),
                version());
    }

    /** What it does not know by itself: names, and what differs by who looks. */
    record Seen(
            String roundName,
            @Nullable String issuingAgencyName,
            boolean draftedByCaller,
            @Nullable UnitWords unitWords,
            List<ConsolidationAction> allowedActions) {}
}
