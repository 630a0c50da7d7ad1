package vn.giamngheo.plancheck;

/** The rules, in the order in which their findings are shown. Clients translate the reason by the rule's name. */
public enum PlanRule {
    SUB_PROJECT_WITHOUT_LEAD(Severity.GAP),
    FUNDING_PENDING(Severity.GAP),
    SEVERAL_LEADS(Severity.WARNING),
    PLAN_TOTAL_MISSING(Severity.GAP),
    SOURCE_WITHOUT_AMOUNT(Severity.GAP),
    REPORT_DEADLINE_MISSING(Severity.GAP),
    REPORTING_UNCLEAR(Severity.WARNING),
    REPORTING_DUTY_MISSING(Severity.WARNING),
    LEGAL_BASIS_DATE_ODD(Severity.WARNING),
    RATE_WITHOUT_DENOMINATOR(Severity.GAP),
    RATE_TARGET_WITHOUT_COUNTS(Severity.WARNING),
    BASELINE_MISSING(Severity.GAP),
    SAME_BENEFICIARIES(Severity.WARNING),
    ANNEX_MISSING(Severity.GAP),
    CATALOGUE_NODE_UNADDRESSED(Severity.WARNING),
    PLAN_NUMBER_MISSING(Severity.GAP),
    PLAN_DATE_MISSING(Severity.GAP),
    PLAN_AREA_ENDED(Severity.WARNING),
    AGENCY_ENDED(Severity.WARNING),
    INDICATOR_WITHOUT_AGENCY(Severity.GAP),
    INDICATOR_IN_NO_DUTY(Severity.GAP),
    POLICY_WITHOUT_LEAD(Severity.GAP),
    CONTENT_OUTSIDE_BENEFICIARIES(Severity.WARNING);

    private final Severity severity;

    PlanRule(Severity severity) {
        this.severity = severity;
    }

    /** How much its findings weigh. */
    public Severity severity() {
        return severity;
    }
}
