package vn.giamngheo.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** One attempt to send a message. It is never changed. */
@Entity
class WebhookAttempt extends Versioned {
    @Column(updatable = false)
    private UUID deliveryId;

    @Column(updatable = false)
    private Instant attemptedAt;

    @Column(updatable = false)
    private int durationMs;

    @Column(updatable = false)
    private @Nullable Integer status;

    @Column(updatable = false)
    private @Nullable String error;

    protected WebhookAttempt() {}

    WebhookAttempt(UUID deliveryId, Instant at, WebhookAnswer answer) {
        this.deliveryId = deliveryId;
        attemptedAt = at;
        durationMs = answer.durationMs();
        status = answer.status();
        error = answer.error();
    }

    WebhookDeliveryResponse.Attempt toResponse() {
        return new WebhookDeliveryResponse.Attempt(attemptedAt, durationMs, status, error);
    }
}
