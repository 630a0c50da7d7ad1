package vn.giamngheo.communeplan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Provenance;

/** The district's indicators by communes: what it gives each, what each sets itself, and how that adds up. */
@Schema(
        description =
                "The district's indicators by communes: what it gives each, what each sets itself, and how that adds up")
public record CommuneComparison(UUID planId, List<CommunePlans.Commune> communes, List<Line> indicators) {

    /** One indicator. */
    @Schema(name = "CommuneComparisonLine")
    public record Line(
            UUID indicatorId,

            @Schema(description = "For the district as a whole") @Nullable
            BigDecimal districtTarget,

            @Schema(description = "Of a rate: how many the district is to reach") @Nullable
            Long districtNumerator,

            @Schema(description = "Of a rate: of how many") @Nullable
            Long districtDenominator,

            List<Cell> cells,
            SumCheck check) {}

    /** One indicator in one commune. */
    @Schema(name = "CommuneComparisonCell")
    public record Cell(
            UUID areaId,

            @Schema(description = "What the district gives the commune; null where it gives none") @Nullable
            BigDecimal assigned,

            @Schema(description = "Of a rate: how many; null where the district gives a percentage alone") @Nullable
            Long assignedNumerator,

            @Schema(description = "Of a rate: of how many") @Nullable
            Long assignedDenominator,

            @Nullable Provenance assignedProvenance,

            @Schema(description = "What the commune sets itself; null where it has set none, or none that is seen")
            @Nullable
            BigDecimal own,

            @Nullable String words,
            @Nullable Long numerator,
            @Nullable Long denominator,

            @Schema(description = "The commune has not confirmed the district's figure yet")
            boolean takenOver,

            @Schema(description = "The commune's own less the district's for it") @Nullable
            BigDecimal difference) {}
}
