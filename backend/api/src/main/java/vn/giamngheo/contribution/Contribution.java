package vn.giamngheo.contribution;

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

/** What was given, or put to use. Nothing of it ever changes. */
@Entity
class Contribution extends Searchable {
    private UUID planId;
    private UUID agencyId;

    @Enumerated(EnumType.STRING)
    private ContributionEntry entry;

    @Enumerated(EnumType.STRING)
    private ContributionFund fund;

    @Enumerated(EnumType.STRING)
    private @Nullable GiverKind giverKind;

    private @Nullable String giverName;
    private boolean anonymous;
    private LocalDate datedOn;
    private @Nullable Long amount;
    private @Nullable String goods;
    private @Nullable Long estimatedValue;
    private String purpose;
    private @Nullable String document;
    private @Nullable String again;
    private @Nullable UUID reversesId;
    private @Nullable String reversalReason;
    private Instant postedAt;
    private String postedBy;
    private String postedByName;

    @Embedded
    private Source source;

    protected Contribution() {}

    Contribution(Scope scope, ContributionRequest request, Instant now) {
        planId = request.planId();
        agencyId = request.agencyId();
        entry = request.entry();
        fund = request.fund();
        giverKind = request.giverKind();
        giverName = request.giverName();
        anonymous = request.anonymous();
        datedOn = request.datedOn();
        amount = request.amount();
        goods = request.goods();
        estimatedValue = request.estimatedValue();
        purpose = request.purpose();
        document = request.document();
        again = request.again();
        postedAt = now;
        postedBy = scope.userId();
        postedByName = scope.fullName();
        source = request.source();
    }

    /** The entry that takes this one back. */
    Contribution reversal(Scope scope, String reason, Instant now) {
        if (reversesId != null) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, "A reversal is not reversed");
        }
        Contribution reversal = new Contribution();
        reversal.planId = planId;
        reversal.agencyId = agencyId;
        reversal.entry = entry;
        reversal.fund = fund;
        reversal.giverKind = giverKind;
        reversal.giverName = giverName;
        reversal.anonymous = anonymous;
        reversal.datedOn = datedOn;
        reversal.amount = amount;
        reversal.goods = goods;
        reversal.estimatedValue = estimatedValue;
        reversal.purpose = purpose;
        reversal.document = document;
        reversal.reversesId = id();
        reversal.reversalReason = reason;
        reversal.postedAt = now;
        reversal.postedBy = scope.userId();
        reversal.postedByName = scope.fullName();
        reversal.source = source;
        return reversal;
    }

    UUID planId() {
        return planId;
    }

    UUID agencyId() {
        return agencyId;
    }
}
