package vn.giamngheo.duty;

/** Whether the plan names the agency as one that reports. */
public enum Clarity {
    CLEAR,
    /** Only by a sentence about "departments concerned". */
    AMBIGUOUS
}
