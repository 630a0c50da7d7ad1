package vn.giamngheo.indicator;

/** How an indicator lies within its parent. */
public enum Parts {
    /** The parts add up to the parent. */
    SUM,
    /** The part is contained in the parent and never exceeds it. */
    WITHIN
}
