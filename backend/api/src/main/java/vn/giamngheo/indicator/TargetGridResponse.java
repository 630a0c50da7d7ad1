package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.area.AreaResponse;

/**
 * All targets of a plan: indicators by areas.
 *
 * @param planId the plan
 * @param areaId the plan's own area, which cells may be of as well
 * @param indicators in the plan's order
 * @param areas right below the plan's own, by code
 * @param cells where something is to be reached; what is not among them is not known, which is not 0
 * @param baselines where indicators stood before, in any of these areas
 */
@Schema(name = "TargetGrid", description = "All targets of a plan: indicators by areas, and how they fit together")
public record TargetGridResponse(
        UUID planId,
        UUID areaId,
        List<IndicatorResponse> indicators,
        List<AreaResponse> areas,
        List<TargetResponse> cells,
        List<BaselineResponse> baselines,
        List<Total> district,
        List<TargetFinding> findings,
        List<TargetGridAction> allowedActions) {

    /** One indicator over all areas. */
    @Schema(name = "TargetTotal", description = "What the areas are to reach together, against the plan's own area")
    public record Total(
            UUID indicatorId,

            @Schema(description = "What the plan's own area is to reach; null where that is not known or is words")
            @Nullable
            BigDecimal value,

            @Schema(
                    description = "Of those areas that have one: counts added up, rates divided from their added pairs;"
                            + " null where none has any, and of points")
            @Nullable
            BigDecimal sum,

            @Schema(description = "Of a rate: the numerators of those areas that have a pair, added up") @Nullable
            Long numerator,

            @Schema(description = "Of a rate: their denominators") @Nullable
            Long denominator,

            @Schema(description = "How many areas have no target")
            int without,

            @Schema(description = "Of a rate: how many areas have a percentage alone, which can't be added")
            int withoutPair,

            TargetVerdict verdict,

            @Schema(description = "The sum less the value; null where one of them is") @Nullable
            BigDecimal difference) {
        public Total {
            value = Decimals.plain(value);
            sum = Decimals.plain(sum);
            difference = Decimals.plain(difference);
        }
    }
}
