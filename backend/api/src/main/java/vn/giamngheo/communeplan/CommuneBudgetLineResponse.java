package vn.giamngheo.communeplan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** Money that a commune plans with, from one source: an amount, or pending in words, as the API shows it. */
@Schema(
        name = "CommuneBudgetLine",
        description = "Money that a commune plans with, from one source: an amount, or pending in words")
public record CommuneBudgetLineResponse(
        UUID id,
        UUID planId,

        @Schema(description = "Of the district's plan; null for what is the commune's own") @Nullable
        UUID subProjectId,

        @Nullable String content,
        FundingSource fundingSource,

        @Schema(description = "VND; null while pending, which is not 0") @Nullable
        Long amount,

        @Nullable String pendingWords,
        int position,
        Source source,
        int version)
        implements Tagged {

    /** What would be sent to leave it as it is. */
    public CommuneBudgetLineRequest toRequest() {
        return new CommuneBudgetLineRequest(
                planId, subProjectId, content, fundingSource, amount, pendingWords, position, source);
    }
}
