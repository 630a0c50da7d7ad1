package vn.giamngheo.decision;

/** Where a decision stands. */
public enum DecisionStatus {
    DRAFT,
    /** Its lines are in the ledger, and nothing of it changes. */
    ISSUED
}
