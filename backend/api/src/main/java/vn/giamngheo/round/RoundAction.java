package vn.giamngheo.round;

/** What can be done with a round. */
public enum RoundAction {
    CHANGE,
    CLOSE,
    REOPEN
}
