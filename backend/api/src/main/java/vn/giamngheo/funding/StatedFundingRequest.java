package vn.giamngheo.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * Stated funding to enter into a plan.
 *
 * @param subProjectId absent for what the plan states for itself as a whole
 * @param amount VND; absent where pending
 * @param pendingWords what the plan says instead of an amount; absent where it states one
 * @param pendingWithId the agency whose decision is waited for, where the plan names it
 */
public record StatedFundingRequest(
        @NotNull UUID planId,
        @Nullable UUID subProjectId,
        @NotNull FundingSource fundingSource,
        @Nullable @PositiveOrZero @Max(MOST) Long amount,
        @Nullable @Size(max = Texts.PARAGRAPH) String pendingWords,
        @Nullable UUID pendingWithId,
        @PositiveOrZero int position,
        @NotNull @Valid Source source) {
    // What JSON numbers carry exactly in a browser; the whole programme costs far less.
    private static final long MOST = 9_000_000_000_000_000L;

    /** Whether it is either stated or pending, and pending in words. */
    @AssertTrue(message = "/amount")
    public boolean isStatedOrPending() {
        return amount == null
                ? pendingWords != null && !pendingWords.isBlank()
                : pendingWords == null && pendingWithId == null;
    }
}
