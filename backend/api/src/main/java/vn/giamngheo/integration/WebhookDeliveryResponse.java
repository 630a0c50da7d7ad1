package vn.giamngheo.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;

/** A message with its body and each attempt to send it. */
@Schema(name = "WebhookDelivery", description = "A message to a webhook, with its body and each attempt to send it")
public record WebhookDeliveryResponse(
        UUID id,
        UUID webhookId,
        @Nullable UUID eventId,
        String kind,
        String body,
        WebhookDeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable String resentByName,
        List<Attempt> log,
        int version)
        implements Tagged {

    /** One attempt. */
    @Schema(name = "WebhookAttempt", description = "One attempt to send a message")
    public record Attempt(
            Instant attemptedAt,
            int durationMs,
            @Nullable Integer status,
            @Nullable String error) {}

    static WebhookDeliveryResponse of(WebhookDeliverySummary summary, String body, List<Attempt> log) {
        return new WebhookDeliveryResponse(
                summary.id(),
                summary.webhookId(),
                summary.eventId(),
                summary.kind(),
                body,
                summary.state(),
                summary.attempts(),
                summary.createdAt(),
                summary.nextAttemptAt(),
                summary.finishedAt(),
                summary.lastStatus(),
                summary.lastError(),
                summary.resentByName(),
                log,
                summary.version());
    }
}
