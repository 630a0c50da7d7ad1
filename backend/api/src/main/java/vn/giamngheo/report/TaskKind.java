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
    OPEN_ROUND,
    /** An obstacle to answer, or to pass on to the leader. */
    ANSWER_OBSTACLE,
    /** An obstacle that was passed on, for the leader to decide. */
    DECIDE_OBSTACLE,
    /** An answer to one's own obstacle: to be content with, or not. */
    CLOSE_OBSTACLE
}
