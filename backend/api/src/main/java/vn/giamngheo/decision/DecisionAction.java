package vn.giamngheo.decision;

/** What a caller may do with a decision now. */
public enum DecisionAction {
    EDIT,
    WITHDRAW,
    ISSUE,
    /** Begin the draft that reverses lines of it. */
    CORRECT
}
