package vn.giamngheo.indicator;

/** An indicator's base period; longer periods are derived from it, never asked again. */
public enum Frequency {
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY
}
