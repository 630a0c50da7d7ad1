package vn.giamngheo.disbursement;

/** By what rates of spending are told. */
public enum RateDimension {
    SOURCE,
    SUB_PROJECT,
    AGENCY,
    /** The agencies of communes alone, each by its area. */
    COMMUNE
}
