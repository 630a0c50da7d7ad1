package vn.giamngheo.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a webhook's messages are signed with, and how far it has been told: nothing for the trail. */
@Entity
class WebhookState {
    @Id
    @Column(updatable = false)
    private UUID webhookId;

    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousSecretUntil;
    private long toldUpTo;

    protected WebhookState() {}

    WebhookState(UUID webhookId, String secret, long toldUpTo) {
        this.webhookId = webhookId;
        this.secret = secret;
        this.toldUpTo = toldUpTo;
    }

    /** Signs with a new secret, and until then with the old one too. */
    void rotate(String fresh, Instant until) {
        previousSecret = secret;
        previousSecretUntil = until;
        secret = fresh;
    }

    /** The secrets that count at that moment, the newest first. */
    List<String> secretsAt(Instant now) {
        List<String> secrets = new ArrayList<>(List.of(secret));
        if (previousSecret != null && previousSecretUntil != null && now.isBefore(previousSecretUntil)) {
            secrets.add(previousSecret);
        }
        return secrets;
    }

    UUID webhookId() {
        return webhookId;
    }

    long toldUpTo() {
        return toldUpTo;
    }

    /** It has been told of everything up to there. */
    void told(long position) {
        toldUpTo = position;
    }
}
