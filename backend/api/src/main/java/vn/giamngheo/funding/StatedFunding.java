package vn.giamngheo.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** One source's money as the plan's text states it, for a sub-project or for the plan as a whole: an amount, or pending. */
@Entity
class StatedFunding extends Versioned {
    private UUID planId;
    private @Nullable UUID subProjectId;

    @Column(name = "source")
    @Enumerated(EnumType.STRING)
    private FundingSource fundingSource;

    private @Nullable Long amount;
    private @Nullable String pendingWords;
    private @Nullable UUID pendingWithId;
    private int position;

    @Embedded
    private Source source;

    protected StatedFunding() {}

    StatedFunding(StatedFundingRequest request) {
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(StatedFundingRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    UUID planId() {
        return planId;
    }

    Source source() {
        return source;
    }

    private void describe(StatedFundingRequest request) {
        subProjectId = request.subProjectId();
        fundingSource = request.fundingSource();
        amount = request.amount();
        pendingWords = request.pendingWords();
        pendingWithId = request.pendingWithId();
        position = request.position();
        source = request.source();
    }
}
