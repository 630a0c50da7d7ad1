package vn.giamngheo.result;

/** What became of a cell that was sent. */
public enum ResultOutcome {
    /** It is kept. */
    SAVED,
    /** Somebody else has written in it since; theirs stands. Files are hung on it and taken off it all the same. */
    CONFLICT
}
