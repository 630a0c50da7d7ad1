package vn.giamngheo.progress;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param numerator of a rate, how many are to be reached; absent where only a percentage is known
 * @param sample whether it is made up
 */
@Schema(description = "What is to be reached by the end of the plan's year")
public record ProgressTarget(
        @Nullable BigDecimal value,

        @Schema(description = "Of a rate: how many are to be reached; null where only a percentage is known") @Nullable
        Long numerator,

        @Schema(description = "Of a rate: of how many") @Nullable
        Long denominator,

        @Nullable String words,
        boolean sample) {}
