package vn.giamngheo.duty;

/** What a policy entry is. */
public enum PolicyKind {
    /** Support that people are entitled to. */
    POLICY,
    /** Work that agencies have to do. */
    TASK
}
