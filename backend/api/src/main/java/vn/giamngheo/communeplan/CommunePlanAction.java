package vn.giamngheo.communeplan;

/** What may be done with a commune's plan. */
public enum CommunePlanAction {
    EDIT,
    /** Take the draft away, also where the plan above is closed. */
    WITHDRAW,
    ISSUE,
    CLOSE,
    /** Draft an amendment of it. */
    AMEND,
    /** Issue an amendment of it. */
    ISSUE_AMENDMENT
}
