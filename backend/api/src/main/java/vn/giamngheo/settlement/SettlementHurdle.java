package vn.giamngheo.settlement;

/** What stands between a plan's money and its settlement. */
public enum SettlementHurdle {
    /** The plan's year is not over. */
    YEAR_NOT_OVER,
    /** Decisions are drafted that nobody could issue any more. */
    DRAFT_DECISIONS,
    /** More was paid than there was: settled only with a word on it. */
    OVERSPENT,
    /** Advances are not accounted for, and no carry-over takes them on: settled only with a word on it. */
    OPEN_ADVANCES
}
