package vn.giamngheo.indicator;

/** How an indicator's figures add up over time. */
public enum Nature {
    /** Periods add up. */
    FLOW,
    /** The latest figure counts. */
    STOCK
}
