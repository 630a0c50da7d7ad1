package vn.giamngheo.consolidation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.progress.ProgressTrace;

/**
 * The reports behind a figure, as they were when it was taken.
 *
 * @param withheld how many figures the caller doesn't see, as they were not accepted
 */
@Schema(description = "The reports behind a figure, as they were when it was taken")
public record ConsolidationTrace(
        UUID consolidationId,

        @Schema(description = "null: all indicators") @Nullable
        UUID indicatorId,

        @Schema(description = "null: all areas") @Nullable UUID areaId,
        int withheld,
        List<ProgressTrace.Line> lines) {}
