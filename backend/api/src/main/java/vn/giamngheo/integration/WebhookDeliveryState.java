package vn.giamngheo.integration;

/** What became of a message. */
public enum WebhookDeliveryState {
    /** It waits to be sent, or to be sent again. */
    PENDING,
    /** The receiver has taken it. */
    DELIVERED,
    /** It was given up after the last attempt. */
    FAILED,
    /** Its webhook ended before. */
    CANCELLED
}
