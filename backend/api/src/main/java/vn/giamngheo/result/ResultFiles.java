package vn.giamngheo.result;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files that come to prove a figure and those that no longer do; what others have hung there meanwhile is not touched. */
@Schema(
        description =
                "Files that are hung on a figure beside those that are there, and files that are taken off it; all others stay")
public record ResultFiles(
        @Schema(description = "Uploaded by the caller; what hangs there already stays")
        @NotNull
        @Size(max = ResultFiles.MOST)
        List<@NotNull UUID> attach,

        @Schema(description = "What does not hang there is passed over") @NotNull @Size(max = ResultFiles.MOST)
        List<@NotNull UUID> detach) {
    /** How many files prove one figure at the most. */
    static final int MOST = 20;
}
