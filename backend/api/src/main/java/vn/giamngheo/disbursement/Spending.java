package vn.giamngheo.disbursement;

import java.util.UUID;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/**
 * What became of one agency's money, for one sub-project, out of one source and of one kind of capital.
 *
 * @param available what it received, less what it gave on or back
 * @param spent all that was paid, advances too, less what was reversed
 * @param openAdvances what of it is advanced and not accounted for
 */
public record Spending(
        UUID subProjectId,
        FundingSource fundingSource,
        CapitalKind capitalKind,
        UUID agencyId,
        long available,
        long spent,
        long openAdvances) {

    /** What is left to spend; less than 0 where more was paid than there was. */
    public long remaining() {
        return available - spent;
    }
}
