package vn.giamngheo.integration;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message once.
 *
 * @param status the status that the receiver answered with; absent where it did not
 * @param error what went wrong, as a key such as {@code timeout}; absent where it was taken
 */
record WebhookAnswer(
        int durationMs, @Nullable Integer status, @Nullable String error) {
    boolean isTaken() {
        return error == null;
    }
}
