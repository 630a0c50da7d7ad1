package vn.giamngheo.contribution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table that leaves: only what the table says, as there may be a hundred thousand of them.
 *
 * @param agencyId who keeps it
 * @param giverName nothing where nobody gave, and where the giver asked not to be named
 * @param amount in VND; nothing for goods
 * @param estimatedValue in VND; nothing where nobody estimated it, which is not 0
 * @param reversalReason why it reverses another entry; nothing where it does not
 * @param reversed whether another entry reverses it
 */
record ContributionLine(
        UUID agencyId,
        ContributionEntry entry,
        ContributionFund fund,
        @Nullable GiverKind giverKind,
        @Nullable String giverName,
        boolean anonymous,
        LocalDate datedOn,
        @Nullable Long amount,
        @Nullable String goods,
        @Nullable Long estimatedValue,
        String purpose,
        @Nullable String document,
        @Nullable String again,
        @Nullable String reversalReason,
        boolean reversed,
        String postedByName) {

    /** Whether it is part of the sums. */
    boolean counts() {
        return reversalReason == null && !reversed;
    }
}
