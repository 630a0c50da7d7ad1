package vn.giamngheo.integration;

import java.util.List;
import java.util.UUID;

/**
 * A message that somebody has begun to send.
 *
 * @param version the version of the delivery as it was claimed: whoever comes later with it is too late
 */
record WebhookMessage(UUID deliveryId, int version, String url, List<String> secrets, String body) {}
