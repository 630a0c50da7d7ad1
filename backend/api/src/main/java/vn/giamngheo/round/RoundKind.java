package vn.giamngheo.round;

/** Why a round is held. */
public enum RoundKind {
    /** For a base period of the calendar. */
    BASE,
    /** Đột xuất: for dates, indicators and agencies of its own; it stays outside of all sums. */
    AD_HOC,
    /** Tổng hợp: a longer period of the calendar, put together from the base periods within; it asks nobody. */
    DERIVED
}
