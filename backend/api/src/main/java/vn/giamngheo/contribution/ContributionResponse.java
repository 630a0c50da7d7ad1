package vn.giamngheo.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** What was given or put to use, as the API shows it to the caller. */
@Schema(name = "Contribution", description = "What was given, or put to use")
public record ContributionResponse(
        UUID id,
        UUID planId,
        @Schema(description = "Who keeps it") UUID agencyId,
        ContributionEntry entry,
        ContributionFund fund,
        @Nullable GiverKind giverKind,

        @Schema(description = "null where nobody gave, and where the giver asked not to be named") @Nullable
        String giverName,

        @Schema(description = "Whether the giver asked not to be named")
        boolean anonymous,

        LocalDate datedOn,

        @Schema(description = "VND; null for goods") @Nullable
        Long amount,

        @Nullable String goods,

        @Schema(description = "VND; null where nobody estimated it, which is not 0") @Nullable
        Long estimatedValue,

        String purpose,
        @Nullable String document,

        @Schema(description = "Why it was entered although the same was there already under that document") @Nullable
        String again,

        @Schema(description = "The entry that this one reverses") @Nullable
        UUID reversesId,

        @Nullable String reversalReason,

        @Schema(description = "The entry that reverses this one") @Nullable
        UUID reversedById,

        Instant postedAt,
        String postedByName,
        Source source,
        int version)
        implements Tagged {

    /** What is shown of it depends on who asks, and on what reversed it later. */
    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
