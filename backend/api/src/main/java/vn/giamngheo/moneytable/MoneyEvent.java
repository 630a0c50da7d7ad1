package vn.giamngheo.moneytable;

/** What moves money: a kind of decision, or a disbursement. */
public enum MoneyEvent {
    INITIAL,
    ADJUSTMENT,
    TRANSFER,
    CARRY_OVER,
    WITHDRAWAL,
    DISBURSEMENT
}
