package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A target as the API shows it. */
@Schema(name = "Target", description = "What an indicator is to reach in an area")
public record TargetResponse(
        UUID id,
        UUID planId,
        UUID indicatorId,
        UUID areaId,

        @Schema(description = "In the indicator's unit; null for words alone") @Nullable
        BigDecimal value,

        @Schema(description = "Of a rate: how many are to be reached; null where only a percentage is known") @Nullable
        Long numerator,

        @Schema(description = "Of a rate: of how many") @Nullable
        Long denominator,

        @Schema(description = "The plan's own words") @Nullable
        String words,

        Source source,
        int version)
        implements Tagged {
    public TargetResponse {
        value = Decimals.plain(value);
    }

    /** The rate as a pair; nothing where only a percentage is known. */
    public Optional<Rate> rate() {
        return Rate.of(numerator, denominator);
    }

    /** What would be sent to leave it as it is. */
    public TargetRequest toRequest() {
        return new TargetRequest(planId, indicatorId, areaId, value, numerator, denominator, words, source);
    }
}
