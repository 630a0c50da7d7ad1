package vn.giamngheo.document;

/** What becomes of facts that the plan does not state itself: those assumed, made up as samples, or from elsewhere. */
public enum Unstated {
    /** They are there, each with the mark of what it is. */
    MARKED,
    /** They are left out: the document says what the plan states and no more. */
    LEFT_OUT
}
