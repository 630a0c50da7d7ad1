package vn.giamngheo.result;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the area is to reach by the end of the year.
 *
 * @param numerator of a rate, how many are to be reached; absent where only a percentage is known
 * @param sample whether it is made up
 */
@Schema(description = "What the area is to reach by the end of the year")
public record ResultTarget(
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String words,
        boolean sample) {}
