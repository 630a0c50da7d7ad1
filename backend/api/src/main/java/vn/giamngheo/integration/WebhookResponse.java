package vn.giamngheo.integration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;

/**
 * A webhook as the API shows it.
 *
 * @param pending how many messages wait to be sent, or to be sent again
 * @param failed how many were given up
 * @param secret what its messages are signed with; only where it has just been made
 */
@Schema(name = "Webhook", description = "Where the events of one agency are sent to")
public record WebhookResponse(
        UUID id,
        String name,
        String url,
        UUID agencyId,
        Set<DataEventKind> kinds,
        String createdByName,
        Instant createdAt,
        Instant secretChangedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        int pending,
        int failed,
        @Nullable Instant lastDeliveredAt,

        @Schema(description = "Shown once, when it has just been made; null otherwise") @Nullable
        String secret,

        int version)
        implements Tagged {

    /** How its messages fare changes without a new version. */
    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
