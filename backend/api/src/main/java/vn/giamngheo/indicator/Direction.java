package vn.giamngheo.indicator;

/** Which way is better. */
public enum Direction {
    INCREASE,
    DECREASE
}
