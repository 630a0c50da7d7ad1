package vn.giamngheo.amendment;

/** The kinds of things that an amendment changes. */
public enum AmendmentKind {
    PLAN("Plan", "plan", Of.EVERY_PLAN),
    PLAN_DOCUMENT("Plan", "planDocument", Of.PROGRAMME),
    PROJECT("Project", "project", Of.PROGRAMME),
    SUB_PROJECT("SubProject", "subProject", Of.PROGRAMME),
    STATED_FUNDING("StatedFunding", "statedFunding", Of.PROGRAMME),
    INDICATOR("Indicator", "indicator", Of.PROGRAMME),
    TARGET("Target", "target", Of.PROGRAMME),
    POLICY("Policy", "policy", Of.PROGRAMME),
    DUTY("Duty", "duty", Of.PROGRAMME),
    REPORTING_DUTY("ReportingDuty", "reportingDuty", Of.PROGRAMME),
    COMMUNE_TARGET("CommuneTarget", "communeTarget", Of.COMMUNE),
    COMMUNE_TASK("CommuneTask", "communeTask", Of.COMMUNE),
    COMMUNE_BUDGET_LINE("CommuneBudgetLine", "communeBudgetLine", Of.COMMUNE);

    private final String entity;
    private final String property;
    private final Of of;

    AmendmentKind(String entity, String property, Of of) {
        this.entity = entity;
        this.property = property;
        this.of = of;
    }

    /** Which plans have such things. */
    private enum Of {
        PROGRAMME,
        COMMUNE,
        EVERY_PLAN
    }

    /** What queries call it. */
    String entity() {
        return entity;
    }

    /** Where a change holds its content. */
    String property() {
        return property;
    }

    /** Whether it is about the plan itself, which stays whatever is changed of it. */
    boolean isPlanItself() {
        return this == PLAN || this == PLAN_DOCUMENT;
    }

    /** Whether a commune's plan has such things, or one of the programme's. */
    boolean isOf(boolean communes) {
        return of == Of.EVERY_PLAN || (of == Of.COMMUNE) == communes;
    }
}
