package vn.giamngheo.decision;

/** By whose authority a decision moves money. */
public enum DecisionAuthority {
    /** Somebody above the plan's area has decided: it is recorded as it is. */
    SUPERIOR,
    /** An agency of the plan's area decides over what it holds, and over no more. */
    OWN
}
