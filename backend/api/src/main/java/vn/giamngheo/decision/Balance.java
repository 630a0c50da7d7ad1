package vn.giamngheo.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** What an agency holds for one purpose out of one source; the triggers of the ledger keep it, queries read it. */
@Entity
@Immutable
class Balance {
    @Id
    private UUID id;

    @Column
    private UUID planId;

    @Column
    private UUID subProjectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private FundingSource fundingSource;

    @Enumerated(EnumType.STRING)
    private CapitalKind capitalKind;

    @Column
    private UUID agencyId;

    @Column
    private long received;

    @Column
    private long given;

    @Column
    private long spent;

    @Column
    private long held;

    protected Balance() {}
}
