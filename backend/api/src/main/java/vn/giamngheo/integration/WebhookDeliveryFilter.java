package vn.giamngheo.integration;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which messages are asked for; what is absent keeps all. */
public record WebhookDeliveryFilter(
        @QueryParam("webhookId") @Nullable UUID webhookId,
        @QueryParam("state") @Nullable WebhookDeliveryState state) {}
