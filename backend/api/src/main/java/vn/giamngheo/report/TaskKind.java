package vn.giamngheo.report;

/** What waits for somebody. */
public enum TaskKind {
    /** Figures to enter. */
    ENTER,
    /** A report to sign. */
    SIGN,
    /** What came back to correct. */
    CORRECT,
    /** A section to verify. */
    VERIFY,
    /** A section to accept. */
    ACCEPT,
    /** A round to open. */
    OPEN_ROUND
}
