package vn.giamngheo.contribution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tells one entry with a document from another. */
record Gift(
        UUID agencyId,
        ContributionEntry entry,
        ContributionFund fund,
        @Nullable String giverName,
        LocalDate datedOn,
        @Nullable Long amount,
        @Nullable String goods,
        @Nullable String document) {

    static Gift of(ContributionRequest request) {
        return new Gift(
                request.agencyId(),
                request.entry(),
                request.fund(),
                request.giverName(),
                request.datedOn(),
                request.amount(),
                request.goods(),
                request.document());
    }
}
