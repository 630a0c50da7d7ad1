package vn.giamngheo.communeplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A line of a commune's budget to enter, or what it is to become.
 *
 * @param subProjectId of the district's plan; absent for what is the commune's own
 * @param content what the money is for; may be absent where the sub-project says it
 * @param amount VND; absent where pending
 * @param pendingWords what is said instead of an amount; absent where there is one
 */
public record CommuneBudgetLineRequest(
        @NotNull UUID planId,
        @Nullable UUID subProjectId,
        @Nullable @Size(min = 1, max = Texts.PARAGRAPH) String content,
        @NotNull FundingSource fundingSource,
        @Nullable @PositiveOrZero @Max(MOST) Long amount,
        @Nullable @Size(max = Texts.PARAGRAPH) String pendingWords,
        @PositiveOrZero int position,
        @NotNull @Valid Source source) {
    // What JSON numbers carry exactly in a browser; a commune's budget is far less.
    private static final long MOST = 9_000_000_000_000_000L;

    /** Whether it is for something. */
    @AssertTrue(message = "/content")
    public boolean isForSomething() {
        return subProjectId != null || content != null;
    }

    /** Whether it is either an amount or pending, and pending in words. */
    @AssertTrue(message = "/amount")
    public boolean isStatedOrPending() {
        return amount == null ? pendingWords != null && !pendingWords.isBlank() : pendingWords == null;
    }
}
