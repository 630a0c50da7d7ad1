package vn.giamngheo.communeplan;

/** What may be done with a commune's plan. */
public enum CommunePlanAction {
    EDIT,
    ISSUE,
    CLOSE
}
