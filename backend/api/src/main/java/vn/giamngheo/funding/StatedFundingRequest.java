package vn.giamngheo.funding;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

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
        @Nullable @PositiveOrZero Long amount,
        @Nullable String pendingWords,
        @Nullable UUID pendingWithId,
        int position,
        @NotNull Source source) {

    /** Whether there is an amount or the words that stand in its place, and not both. */
    @AssertTrue
    public boolean isStatedOrPending() {
        return (amount == null) != (pendingWords == null);
    }
}
