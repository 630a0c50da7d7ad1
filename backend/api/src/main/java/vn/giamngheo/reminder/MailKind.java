package vn.giamngheo.reminder;

/**
 * What a mail tells of a report: each person has one of a kind for its day, and one for each reminder and each return. Or what it tells
 * of the report of a whole round: each person has one for the round, or for the revision. However often the job runs.
 */
public enum MailKind {
    /** The report's day is near. */
    DUE_SOON,
    /** The report's day is over. */
    OVERDUE,
    /** The programme manager reminds of it. */
    REMINDED,
    /** It came back to be corrected. */
    RETURNED,
    /** The round's report is to be made. */
    CONSOLIDATE,
    /** A draft of the round's report is to be issued. */
    ISSUE_REPORT,
    /** The round's issued report is to be told anew. */
    REVISE
}
