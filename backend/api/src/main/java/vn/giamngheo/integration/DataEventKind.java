package vn.giamngheo.integration;

/** What can have happened. */
public enum DataEventKind {
    /** A round asks for figures. */
    ROUND_OPENED,
    /** A section of a report came in. */
    REPORT_SUBMITTED,
    /** Its unit took back what nobody had verified. */
    REPORT_WITHDRAWN,
    /** It went back to its unit. */
    REPORT_RETURNED,
    /** Its figures count. */
    REPORT_ACCEPTED,
    /** Its figures were accepted, and count no longer. */
    REPORT_REOPENED,
    /** The day on which a report was due is over, and something of it is owed. */
    REPORT_OVERDUE,
    /** A decision was issued that moves money, or takes back what was moved. */
    ALLOCATION_CHANGED
}
