package vn.giamngheo.reminder;

/** Why a person is told of a report. */
public enum NoticeKind {
    /** Its day is near. */
    DUE_SOON,
    /** Its day is over. */
    OVERDUE,
    /** It came back to be corrected. */
    RETURNED,
    /** The programme manager reminds of it. */
    REMINDED
}
