package vn.giamngheo.trail;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a verification of the trail has found. */
@Schema(name = "TrailVerification", description = "Whether the trail is as it was sealed")
public record TrailVerificationResponse(
        @Schema(description = "How many seals were verified this time")
        long seals,

        @Schema(description = "How many events were verified this time")
        long events,

        @Schema(description = "What is not as it was sealed, the first first; at the most twenty")
        List<TrailFinding> findings,

        @Schema(description = "How many events no seal covers yet")
        long unsealed,

        @Schema(description = "Since when the oldest of them waits for one; null where none does") @Nullable
        Instant unsealedSince,

        @Schema(description = "The number of the seal to go on with, where time was up; null when all was verified")
        @Nullable
        Long continueWith) {

    public TrailVerificationResponse {
        findings = List.copyOf(findings);
    }
}
