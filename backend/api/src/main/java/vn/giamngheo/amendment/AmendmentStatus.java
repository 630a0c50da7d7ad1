package vn.giamngheo.amendment;

/** Where an amendment stands: a draft may be withdrawn, an issued one never changes. */
public enum AmendmentStatus {
    DRAFT,
    ISSUED
}
