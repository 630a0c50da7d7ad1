package vn.giamngheo.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a message says: what the feed of changes says of the same.
 *
 * @param type the kind of event
 * @param timestamp when it happened
 */
record WebhookBody(String type, Instant timestamp, Object data) {
    /** The type of a message that only tries out whether the receiver answers. */
    static final String PING = "PING";

    static WebhookBody of(ChangeResponse change) {
        return new WebhookBody(change.kind().name(), change.occurredAt(), change);
    }

    static WebhookBody ping(UUID webhookId, Instant now) {
        return new WebhookBody(PING, now, Map.of("webhookId", webhookId));
    }

    String json(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
