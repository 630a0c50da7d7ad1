package vn.giamngheo.consolidation;

/** What the caller may do with a consolidation now. */
public enum ConsolidationAction {
    EDIT,
    TAKE_FIGURES,
    ISSUE,
    /** Begin the next revision. */
    REVISE
}
