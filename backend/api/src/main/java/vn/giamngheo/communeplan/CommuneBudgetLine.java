package vn.giamngheo.communeplan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** Money that a commune plans with, from one source: an amount, or pending in words. */
@Entity
class CommuneBudgetLine extends Versioned {
    private UUID planId;
    // Holds that what it refers to is of the plan above its own.
    private UUID parentPlanId;
    private @Nullable UUID subProjectId;
    private @Nullable String content;

    @Enumerated(EnumType.STRING)
    private FundingSource fundingSource;

    private @Nullable Long amount;
    private @Nullable String pendingWords;
    private int position;

    @Embedded
    private Source source;

    protected CommuneBudgetLine() {}

    CommuneBudgetLine(UUID parentPlanId, CommuneBudgetLineRequest request) {
        planId = request.planId();
        this.parentPlanId = parentPlanId;
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(CommuneBudgetLineRequest request) {
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

    private void describe(CommuneBudgetLineRequest request) {
        subProjectId = request.subProjectId();
        content = request.content();
        fundingSource = request.fundingSource();
        amount = request.amount();
        pendingWords = request.pendingWords();
        position = request.position();
        source = request.source();
    }
}
