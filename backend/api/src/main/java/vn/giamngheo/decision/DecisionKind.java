package vn.giamngheo.decision;

/** What a decision does with money. */
public enum DecisionKind {
    /** Giao, phân bổ: grants, or passes on. */
    INITIAL,
    /** Điều chỉnh: more or less of it; the only one that may reverse lines. */
    ADJUSTMENT,
    /** Chuyển: between sub-projects or agencies; sums to zero. */
    TRANSFER,
    /** Chuyển nguồn: what was left of the year before. */
    CARRY_OVER,
    /** Thu hồi: taken back. */
    WITHDRAWAL
}
