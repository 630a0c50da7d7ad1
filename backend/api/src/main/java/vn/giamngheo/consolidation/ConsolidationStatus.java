package vn.giamngheo.consolidation;

/** Whether a consolidation still changes. */
public enum ConsolidationStatus {
    DRAFT,
    /** It stands as it is; what comes in later makes the next revision. */
    ISSUED
}
