package vn.giamngheo.reminder;

import org.jspecify.annotations.Nullable;

/**
 * What the mail server made of a letter.
 *
 * @param failure why it was not taken, without words of the server: they quote addresses
 */
record Delivery(Outcome outcome, @Nullable String failure) {
    enum Outcome {
        /** It is with the server. */
        TAKEN,
        /** The server was not reached, so that it did not go. */
        AWAY,
        /** The server is there, and takes it later. */
        LATER,
        /** It will not be taken. */
        REFUSED,
        /** Nobody can say whether it went. */
        UNCERTAIN
    }

    static Delivery taken() {
        return new Delivery(Outcome.TAKEN, null);
    }

    static Delivery away(String failure) {
        return new Delivery(Outcome.AWAY, failure);
    }
}
