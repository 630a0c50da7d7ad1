package vn.giamngheo.result;

/** What became of a cell that was sent. */
public enum ResultOutcome {
    /** It is kept. */
    SAVED,
    /** Somebody else has written in it since, or in what comes before its sum; what is there stands. Files are hung on it and taken off it all the same. */
    CONFLICT
}
