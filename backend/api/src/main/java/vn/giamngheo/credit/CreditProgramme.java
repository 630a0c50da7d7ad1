package vn.giamngheo.credit;

/** What the bank lends for. */
public enum CreditProgramme {
    POOR_HOUSEHOLD,
    NEAR_POOR_HOUSEHOLD,
    NEWLY_ESCAPED_HOUSEHOLD,
    JOB_CREATION,
    LABOUR_EXPORT,
    STUDENT,
    CLEAN_WATER,
    HOUSING,
    OTHER
}
