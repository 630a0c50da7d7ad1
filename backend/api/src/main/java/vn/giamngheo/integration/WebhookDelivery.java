package vn.giamngheo.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** One message to one webhook. */
@Entity
class WebhookDelivery extends Versioned {
    @Column(updatable = false)
    private UUID webhookId;

    @Column(updatable = false)
    private @Nullable UUID eventId;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    private WebhookDeliveryState state;

    private int attempts;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant finishedAt;
    private @Nullable Integer lastStatus;
    private @Nullable String lastError;
    private @Nullable String resentByName;

    protected WebhookDelivery() {}

    WebhookDelivery(UUID webhookId, @Nullable UUID eventId, String kind, String body, Instant now) {
        this.webhookId = webhookId;
        this.eventId = eventId;
        this.kind = kind;
        this.body = body;
        createdAt = now;
        state = WebhookDeliveryState.PENDING;
        nextAttemptAt = now;
    }

    /** Somebody sends it; should nothing be heard of them until then, somebody else will. */
    void claim(Instant until) {
        attempts++;
        nextAttemptAt = until;
    }

    /** What came of an attempt; {@code again} is when to try again, absent where it is not. */
    void attempted(WebhookAnswer answer, Instant now, @Nullable Instant again) {
        lastStatus = answer.status();
        lastError = answer.error();
        if (answer.isTaken() || again == null) {
            state = answer.isTaken() ? WebhookDeliveryState.DELIVERED : WebhookDeliveryState.FAILED;
            nextAttemptAt = null;
            finishedAt = now;
        } else {
            nextAttemptAt = again;
        }
    }

    /** Is sent once more, as if for the first time. */
    void resend(String byName, Instant now) {
        state = WebhookDeliveryState.PENDING;
        attempts = 0;
        nextAttemptAt = now;
        finishedAt = null;
        resentByName = byName;
    }

    boolean isPending() {
        return state == WebhookDeliveryState.PENDING;
    }

    int attempts() {
        return attempts;
    }

    UUID webhookId() {
        return webhookId;
    }

    String body() {
        return body;
    }
}
