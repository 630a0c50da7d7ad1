package vn.giamngheo.trail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is not as it was sealed. */
@Schema(name = "TrailFinding", description = "One thing that is not as it was sealed")
public record TrailFinding(
        FindingKind kind,
        @Schema(description = "The number of the seal") long seal,

        @Schema(description = "The number of the event; null where it is about a seal") @Nullable
        Long event) {}
