package vn.giamngheo.integration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message in the log.
 *
 * @param kind what happened, or {@code PING} where it was only tried out
 * @param attempts how often it was sent, since it was last asked for
 */
@Schema(name = "WebhookDeliverySummary", description = "A message to a webhook, and what became of it")
public record WebhookDeliverySummary(
        UUID id,
        UUID webhookId,
        @Nullable UUID eventId,
        String kind,
        WebhookDeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable String resentByName,
        int version) {}
