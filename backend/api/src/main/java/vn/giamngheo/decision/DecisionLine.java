package vn.giamngheo.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Versioned;

/** A line of a draft, as it is typed. New ones are written many at once, by their repository. */
@Entity
class DecisionLine extends Versioned {
    @Column(updatable = false)
    private UUID decisionId;

    @Column(updatable = false)
    private UUID planId;

    private int position;
    private UUID subProjectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private FundingSource fundingSource;

    @Enumerated(EnumType.STRING)
    private CapitalKind capitalKind;

    private @Nullable UUID fromAgencyId;
    private @Nullable UUID toAgencyId;
    private long amount;
    private @Nullable UUID reversesId;
    private @Nullable String flagReason;
    private @Nullable String note;

    protected DecisionLine() {}

    /** Describes it anew; it stays where it is. */
    void change(DecisionLineRequest request) {
        subProjectId = request.subProjectId();
        fundingSource = request.fundingSource();
        capitalKind = request.capitalKind();
        fromAgencyId = request.fromAgencyId();
        toAgencyId = request.toAgencyId();
        amount = request.amount();
        reversesId = request.reversesId();
        flagReason = request.flagReason();
        note = request.note();
    }

    DecisionLineRequest toRequest() {
        return new DecisionLineRequest(
                subProjectId,
                fundingSource,
                capitalKind,
                fromAgencyId,
                toAgencyId,
                amount,
                reversesId,
                flagReason,
                note);
    }
}
