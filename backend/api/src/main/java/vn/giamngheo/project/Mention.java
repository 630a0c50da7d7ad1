package vn.giamngheo.project;

/** Where a sub-project's text names a group. */
public enum Mention {
    /** The beneficiaries name it. */
    BENEFICIARY,
    /** The beneficiaries name it as coming first. */
    PRIORITY,
    /** The support contents name it as receiving. */
    CONTENT
}
