package vn.giamngheo.shared.persistence;

/** How long texts may be: well above what plans hold, well below what would fill the disk. */
public final class Texts {
    /** A code. */
    public static final int CODE = 60;
    /** A name, a title, a unit. */
    public static final int NAME = 500;
    /** A sentence or two, a note. */
    public static final int PARAGRAPH = 4_000;
    /** A whole section of a plan. */
    public static final int SECTION = 40_000;

    private Texts() {}
}
