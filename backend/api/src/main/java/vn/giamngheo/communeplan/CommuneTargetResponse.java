package vn.giamngheo.communeplan;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Decimals;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** What a commune sets itself to reach of one of the district plan's indicators, as the API shows it. */
@Schema(
        name = "CommuneTarget",
        description = "What a commune sets itself to reach of one of the district plan's indicators")
public record CommuneTargetResponse(
        UUID id,
        UUID planId,
        @Schema(description = "Of the district's plan") UUID indicatorId,

        @Schema(description = "In the indicator's unit; null for words alone") @Nullable
        BigDecimal value,

        @Schema(description = "Of a rate: how many are to be reached") @Nullable
        Long numerator,

        @Schema(description = "Of a rate: of how many") @Nullable
        Long denominator,

        @Nullable String words,

        @Schema(description = "The district's figure for the commune, which nobody of the commune has confirmed yet")
        boolean takenOver,

        Source source,
        int version)
        implements Tagged {
    public CommuneTargetResponse {
        value = Decimals.plain(value);
    }

    /** What would be sent to leave it as it is, but for whose word it is. */
    public CommuneTargetRequest toRequest() {
        return new CommuneTargetRequest(planId, indicatorId, value, numerator, denominator, words, null, source);
    }
}
