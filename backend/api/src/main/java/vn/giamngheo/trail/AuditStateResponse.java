package vn.giamngheo.trail;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the trail is sealed. */
@Schema(name = "AuditState", description = "How far the trail is sealed")
public record AuditStateResponse(
        @Schema(description = "The key that seals; null where there is none, and nothing is sealed") @Nullable
        String keyId,

        @Schema(description = "The last seal; null where there is none yet") @Nullable
        AuditSealResponse lastSeal,

        @Schema(description = "How many events no seal covers yet")
        long unsealed,

        @Schema(description = "Since when the oldest of them waits for one") @Nullable
        Instant unsealedSince) {}
