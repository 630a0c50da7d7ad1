package vn.giamngheo.shared.http;

/** One caller has asked too often, and is told when to ask again. */
final class TooManyRequests extends RuntimeException {
    private final long seconds;

    TooManyRequests(long seconds) {
        super("Ask again in " + seconds + " seconds");
        this.seconds = seconds;
    }

    /** How long to wait. */
    long seconds() {
        return seconds;
    }
}
