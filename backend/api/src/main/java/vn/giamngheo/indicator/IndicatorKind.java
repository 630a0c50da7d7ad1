package vn.giamngheo.indicator;

/** How an indicator is measured. */
public enum IndicatorKind {
    /** A number of people or things. */
    COUNT,
    /** A numerator by a denominator, kept apart and divided last. */
    RATIO,
    /** A change of a rate in percentage points, derived from counts at baseline and now. */
    POINTS,
    /** Words. */
    QUALITATIVE
}
