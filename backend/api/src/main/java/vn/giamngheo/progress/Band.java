package vn.giamngheo.progress;

/** How a figure stands to what is expected by then. */
public enum Band {
    /** As much as is expected, or more. */
    REACHED,
    /** Close to it. */
    NEAR,
    /** Less. */
    BEHIND,
    /** There is no figure, or nothing to hold it against. */
    NONE
}
