package vn.giamngheo.reminder;

/** Why mail goes to somebody. */
sealed interface Occasion permits ReportOccasion, RoundOccasion {
    /** What the mail tells. */
    MailKind kind();

    /** The path of the screen on which it is done. */
    String path();
}
