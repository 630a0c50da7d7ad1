package vn.giamngheo.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;

/** One line of the register. It is only read as an entity: {@link DisbursementRepository} posts lines many at a time. */
@Entity
@Immutable
class Disbursement extends Searchable {
    private UUID planId;
    private UUID subProjectId;

    @Column(name = "source")
    @Enumerated(EnumType.STRING)
    private FundingSource fundingSource;

    @Enumerated(EnumType.STRING)
    private CapitalKind capitalKind;

    private UUID agencyId;

    @Enumerated(EnumType.STRING)
    private DisbursementKind kind;

    private long amount;
    private LocalDate paidOn;
    private String voucher;
    private @Nullable String payee;
    private @Nullable String content;
    private @Nullable UUID reversesId;
    private boolean beforeDecision;
    private boolean overBalance;
    private boolean late;
    private @Nullable String flagReason;
    private @Nullable String again;
    private Instant postedAt;
    private String postedBy;
    private String postedByName;

    @Embedded
    private Source source;

    protected Disbursement() {}
}
