package vn.giamngheo.progress;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param sample whether it is made up
 */
@Schema(description = "What is to be reached by the end of the plan's year")
public record ProgressTarget(
        @Nullable BigDecimal value, @Nullable String words, boolean sample) {}
