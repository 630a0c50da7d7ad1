package vn.giamngheo.indicator;

/** What may be done with a grid of targets now. */
public enum TargetGridAction {
    /** Writing what is ours: assumed, of other sources, samples. */
    EDIT,
    /** Writing what the plan itself states, too. */
    EDIT_STATED
}
