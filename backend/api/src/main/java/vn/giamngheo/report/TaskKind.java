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
    /** A round whose report is to be put together. */
    CONSOLIDATE,
    /** A draft of a round's report, to be issued by who has not written it. */
    ISSUE_REPORT,
    /** An issued report of a round, to be told anew: reports were accepted, or opened again, after its figures were taken. */
    REVISE,
    /** An obstacle to answer, or to pass on to the leader. */
    ANSWER_OBSTACLE,
    /** An obstacle that was passed on, for the leader to decide. */
    DECIDE_OBSTACLE,
    /** An answer to one's own obstacle: to be content with, or not. */
    CLOSE_OBSTACLE
}
