package vn.giamngheo.funding;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** Stated funding as the API shows it. */
@Schema(
        name = "StatedFunding",
        description = "One source's money as the plan's text states it: an amount, or pending with the plan's words")
public record StatedFundingResponse(
        UUID id,
        UUID planId,

        @Schema(description = "null for what the plan states for itself as a whole") @Nullable
        UUID subProjectId,

        FundingSource fundingSource,

        @Schema(description = "VND; null while pending, which is not 0") @Nullable
        Long amount,

        @Schema(description = "What the plan says instead of an amount") @Nullable
        String pendingWords,

        @Nullable UUID pendingWithId,
        int position,
        Source source,
        int version)
        implements Tagged {

    /** What would be sent to leave it as it is. */
    public StatedFundingRequest toRequest() {
        return new StatedFundingRequest(
                planId, subProjectId, fundingSource, amount, pendingWords, pendingWithId, position, source);
    }
}
