package vn.giamngheo.round;

/** Whether a round takes anything in. */
public enum RoundStatus {
    OPEN,
    CLOSED
}
