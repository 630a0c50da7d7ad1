package vn.giamngheo.delegation;

/** Where a delegation stands today. */
public enum DelegationState {
    /** Its first day is yet to come. */
    COMING,
    RUNNING,
    /** Its last day is over. */
    OVER,
    /** It was ended before its last day. */
    ENDED
}
