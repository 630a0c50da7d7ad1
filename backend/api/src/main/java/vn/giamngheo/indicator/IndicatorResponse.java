package vn.giamngheo.indicator;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** An indicator as the API shows it. */
@Schema(
        name = "Indicator",
        description = "An indicator of a plan, with the plan's own words beside our reading of them")
public record IndicatorResponse(
        UUID id,
        UUID planId,
        String code,
        String name,
        @Schema(description = "The plan's own words") String words,
        String unit,
        IndicatorKind kind,
        @Nullable Nature nature,
        @Nullable Direction direction,
        int decimals,
        @Nullable String numeratorLabel,

        @Schema(description = "What a rate is divided by; null where the plan does not define it") @Nullable
        String denominatorLabel,

        @Nullable UUID parentId,
        @Nullable Parts parts,
        Assignment assignment,
        @Nullable UUID annexId,
        List<UUID> subProjectIds,
        List<UUID> policyIds,
        int position,
        Source source,
        int version)
        implements Tagged {

    /** Whether it and the other are different parts that add up to the same whole. */
    public boolean isAddedUpWith(IndicatorResponse other) {
        return parts == Parts.SUM
                && other.parts == Parts.SUM
                && Objects.equals(parentId, other.parentId)
                && !id.equals(other.id);
    }

    /** What would be sent to leave it as it is. */
    public IndicatorRequest toRequest() {
        return new IndicatorRequest(
                planId,
                code,
                name,
                words,
                unit,
                kind,
                nature,
                direction,
                decimals,
                numeratorLabel,
                denominatorLabel,
                parentId,
                parts,
                assignment,
                annexId,
                subProjectIds,
                policyIds,
                position,
                source);
    }
}
