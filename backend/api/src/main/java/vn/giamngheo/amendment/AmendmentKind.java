package vn.giamngheo.amendment;

/** The kinds of things that an amendment changes. */
public enum AmendmentKind {
    PLAN("Plan", "plan"),
    SUB_PROJECT("SubProject", "subProject"),
    STATED_FUNDING("StatedFunding", "statedFunding"),
    INDICATOR("Indicator", "indicator"),
    TARGET("Target", "target"),
    DUTY("Duty", "duty"),
    REPORTING_DUTY("ReportingDuty", "reportingDuty");

    private final String entity;
    private final String property;

    AmendmentKind(String entity, String property) {
        this.entity = entity;
        this.property = property;
    }

    /** What queries call it. */
    String entity() {
        return entity;
    }

    /** Where a change holds its content. */
    String property() {
        return property;
    }
}
