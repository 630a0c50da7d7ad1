package vn.giamngheo.obstacle;

/** Somebody's part in one obstacle. */
enum ObstaclePart {
    /** Of the unit that reported it. */
    UNIT,
    /** Entered it for a unit, from paper, and acts for that unit. */
    PAPER,
    /** The programme's manager. */
    MANAGER,
    /** The programme's leader, or who stands in. */
    LEADER
}
