package vn.giamngheo.result;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the figures that were sent, in their order. */
@Schema(description = "What became of the figures that were sent, in their order")
public record ResultsByCodesResponse(int saved, int unchanged, List<Kept> figures) {

    /** Whether a figure was written. */
    public enum Outcome {
        /** It is kept. */
        SAVED,
        /** It said so already: nothing was written. */
        UNCHANGED
    }

    /**
     * One figure.
     *
     * @param warnings what somebody should look at again; nothing of it keeps the figure out
     */
    @Schema(name = "ResultKept", description = "One figure, as it is now")
    public record Kept(UUID resultId, UUID reportId, int version, Outcome outcome, List<ResultRemark> warnings) {}
}
