package vn.giamngheo.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a webhook's messages fare. */
record WebhookCounts(int pending, int failed, @Nullable Instant lastDeliveredAt) {
    static final WebhookCounts NONE = new WebhookCounts(0, 0, null);
}
