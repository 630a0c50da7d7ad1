package vn.giamngheo.amendment;

/** What an amendment does to a thing. */
public enum AmendmentOperation {
    /** It enters it into the plan. */
    CREATE,
    /** It describes it anew, whole. */
    CHANGE,
    /** It takes it out of the plan. */
    REMOVE
}
