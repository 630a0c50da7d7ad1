package vn.giamngheo.obstacle;

/** Where an obstacle stands. */
public enum ObstacleState {
    /** Reported; the programme's manager is to answer. */
    OPEN,
    /** Passed on; the leader is to answer. */
    ESCALATED,
    ANSWERED,
    /** Whoever reported it is content, or has taken it back. */
    CLOSED,
    /** The answer did not help; the programme's manager is to answer again. */
    REOPENED;

    /** Whether somebody owes an answer, so that it may be late. */
    public boolean awaitsAnswer() {
        return this == OPEN || this == REOPENED || this == ESCALATED;
    }
}
