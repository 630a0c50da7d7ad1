package vn.giamngheo.plan;

/** Where a plan stands in its life. */
public enum PlanStatus {
    DRAFT,
    ISSUED,
    AMENDED,
    CLOSED
}
