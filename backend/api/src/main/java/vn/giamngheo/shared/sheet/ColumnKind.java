package vn.giamngheo.shared.sheet;

/** What the cells of a column hold. */
public enum ColumnKind {
    /** A short text: a name, a code. */
    TEXT(24),
    /** Sentences, which are broken into lines. */
    WORDS(48),
    /** Whole đồng. */
    MONEY(20),
    /** A whole number. */
    WHOLE(12),
    /** A number with the decimals that it has. */
    NUMBER(14),
    /** A day. */
    DATE(13),
    /** A month, told by its first day. */
    MONTH(10),
    /** A day and the time of day, in Vietnam. */
    MOMENT(18);

    private final int width;

    ColumnKind(int width) {
        this.width = width;
    }

    /** How wide such a column is where nobody says it, in letters. */
    int width() {
        return width;
    }
}
