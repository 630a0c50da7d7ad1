package vn.giamngheo.funding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money that tells what it leaves out.
 *
 * @param amount the sum of the stated amounts in VND; absent where none is stated
 * @param pending how many amounts are pending and so not within the sum
 */
@Schema(description = "A sum of money that tells what it leaves out")
public record FundingSum(
        @Schema(description = "The sum of the stated amounts in VND; null where none is stated, which is not 0")
        @Nullable
        Long amount,

        @Schema(description = "How many amounts are pending and so not within the sum")
        int pending) {

    /** The sum of nothing. */
    public static final FundingSum NONE = new FundingSum(null, 0);

    /** This sum with one more line, stated or pending. Never rounds and never wraps around. */
    public FundingSum plus(@Nullable Long line) {
        if (line == null) {
            return new FundingSum(amount, pending + 1);
        }
        return new FundingSum(amount == null ? line : Math.addExact(amount, line), pending);
    }

    /** Both sums together. */
    public FundingSum with(FundingSum other) {
        Long known = other.amount;
        FundingSum sum = known == null ? this : plus(known);
        return new FundingSum(sum.amount, pending + other.pending);
    }
}
