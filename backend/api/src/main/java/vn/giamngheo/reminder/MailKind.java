package vn.giamngheo.reminder;

/**
 * What a mail tells of a report. Each person has one of a kind for its day, and one for each reminder and each return, however often
 * the job runs.
 */
public enum MailKind {
    /** The report's day is near. */
    DUE_SOON,
    /** The report's day is over. */
    OVERDUE,
    /** The programme manager reminds of it. */
    REMINDED,
    /** It came back to be corrected. */
    RETURNED
}
