package vn.giamngheo.report;

/**
 * The figures of a section, counted.
 *
 * @param ownFigures whether the caller has entered any of them
 */
record Tally(int asked, int filled, boolean ownFigures) {
    static final Tally NONE = new Tally(0, 0, false);
}
