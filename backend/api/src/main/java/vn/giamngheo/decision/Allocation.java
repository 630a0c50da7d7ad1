package vn.giamngheo.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Versioned;

/** An entry of the ledger. It is posted by the database and never changes. */
@Entity
@Immutable
class Allocation extends Versioned {
    private UUID decisionId;
    private UUID planId;
    // Queries read it.
    @Column
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

    @Column
    private LocalDate effectiveOn;

    private @Nullable UUID reversesId;

    @Column
    private @Nullable String flagReason;

    @Column
    private @Nullable String note;

    protected Allocation() {}

    UUID decisionId() {
        return decisionId;
    }

    UUID planId() {
        return planId;
    }

    boolean isReversal() {
        return reversesId != null;
    }

    /** The line that takes back what this one moved. */
    DecisionLineRequest mirrored() {
        return new DecisionLineRequest(
                subProjectId, fundingSource, capitalKind, toAgencyId, fromAgencyId, amount, id(), null, null);
    }
}
