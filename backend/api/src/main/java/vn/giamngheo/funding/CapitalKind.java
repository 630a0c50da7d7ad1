package vn.giamngheo.funding;

/** What money may be used for. */
public enum CapitalKind {
    /** Vốn sự nghiệp. */
    RECURRENT,
    /** Vốn đầu tư. */
    INVESTMENT
}
