package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Targets of one area that do not fit together, as one indicator is part of another.
 *
 * @param indicatorId the whole
 * @param partIds the parts that were held against it
 * @param difference how much more than the whole the parts are; below 0 where they are less
 */
@Schema(description = "Targets of one area that do not fit together, as one indicator is part of another")
public record TargetFinding(
        Rule rule,
        UUID areaId,
        UUID indicatorId,
        List<UUID> partIds,

        @Schema(description = "What the whole is to reach") BigDecimal whole,

        @Schema(description = "What the parts are to reach, together where they add up")
        BigDecimal parts,

        @Schema(description = "The parts less the whole") BigDecimal difference) {
    public TargetFinding {
        whole = Decimals.stripped(whole);
        parts = Decimals.stripped(parts);
        difference = Decimals.stripped(difference);
    }

    /** What they break. */
    @Schema(name = "TargetFindingRule")
    public enum Rule {
        /** The parts add up to something else than the whole. */
        PARTS_DIFFER,
        /** A part that lies within the whole is larger than it. */
        PART_EXCEEDS
    }
}
