package vn.giamngheo.counterpart;

/** Whether the rule is kept. */
public enum Verdict {
    /** The local budget adds enough. */
    MET,
    /** What is known of it is not enough. */
    NOT_MET,
    /** Either side has no amount yet. */
    UNKNOWN
}
