package vn.giamngheo.reminder;

/** What a mail reminds of. Each person has one of a kind for a report and its day, however often the job runs. */
public enum MailKind {
    /** The report's day is near. */
    DUE_SOON,
    /** The report's day is over. */
    OVERDUE
}
