package vn.giamngheo.indicator;

/** How what the areas are to reach together stands against what the plan's own area is to reach. */
public enum TargetVerdict {
    /** Together they are to reach just as much. */
    EQUAL,
    /** Together they are to reach less. */
    SHORT,
    /** Together they are to reach more. */
    OVER,
    /** It can't be said: something is not known, or it does not add up at all. */
    UNKNOWN
}
