package vn.giamngheo.disbursement;

/** What was wrong with a voucher when it was entered. */
public enum DisbursementFlag {
    /** All in all the money is there, but on that day, or some day after it, it was not. */
    BEFORE_DECISION,
    /** More than the agency holds of that money. */
    OVER_BALANCE,
    /** Entered long after its day, or of a day after the plan's year. */
    LATE
}
