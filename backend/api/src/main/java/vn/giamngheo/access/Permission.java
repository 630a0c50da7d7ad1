package vn.giamngheo.access;

/** What an operation demands of its caller; each operation of the API names exactly one. */
public final class Permission {
    public static final String ACCOUNT_READ = "account:read";
    public static final String AREA_READ = "area:read";
    public static final String AGENCY_READ = "agency:read";
    public static final String PLAN_READ = "plan:read";
    public static final String PROJECT_READ = "project:read";
    public static final String DUTY_READ = "duty:read";
    public static final String FUNDING_READ = "funding:read";
    public static final String INDICATOR_READ = "indicator:read";
    public static final String PLAN_CHECK_READ = "plan-check:read";
    public static final String DOCUMENT_READ = "document:read";
    public static final String COMMUNE_PLAN_READ = "commune-plan:read";
    public static final String SEARCH_READ = "search:read";

    public static final String AMENDMENT_READ = "amendment:read";

    /** Draft amendments: of a plan that one drafts. */
    public static final String AMENDMENT_WRITE = "amendment:write";
    /** Issue amendments: of a plan that one issues. */
    public static final String AMENDMENT_ISSUE = "amendment:issue";

    public static final String AREA_WRITE = "area:write";
    public static final String AGENCY_WRITE = "agency:write";
    public static final String PLAN_WRITE = "plan:write";
    public static final String PLAN_ISSUE = "plan:issue";
    public static final String PROJECT_WRITE = "project:write";
    public static final String DUTY_WRITE = "duty:write";
    public static final String FUNDING_WRITE = "funding:write";
    public static final String INDICATOR_WRITE = "indicator:write";
    public static final String COMMUNE_PLAN_WRITE = "commune-plan:write";
    public static final String COMMUNE_PLAN_ISSUE = "commune-plan:issue";

    public static final String ATTACHMENT_READ = "attachment:read";
    public static final String ATTACHMENT_WRITE = "attachment:write";

    public static final String OBSTACLE_READ = "obstacle:read";
    /** Report, reply, close, reopen. */
    public static final String OBSTACLE_WRITE = "obstacle:write";
    /** Answer, escalate, keep as guidance. */
    public static final String OBSTACLE_ANSWER = "obstacle:answer";
    /** Answer what was escalated. */
    public static final String OBSTACLE_DECIDE = "obstacle:decide";

    public static final String DELEGATION_READ = "delegation:read";
    public static final String DELEGATION_WRITE = "delegation:write";

    /** Decisions, the ledger, what agencies hold and have spent. */
    public static final String MONEY_READ = "money:read";

    public static final String DECISION_WRITE = "decision:write";
    public static final String DECISION_ISSUE = "decision:issue";
    public static final String DISBURSEMENT_WRITE = "disbursement:write";
    /** Bring in the Treasury's lists. */
    public static final String TREASURY_WRITE = "treasury:write";
    /** Settle a plan's money, which closes its year. */
    public static final String SETTLEMENT_WRITE = "settlement:write";

    public static final String CONTRIBUTION_WRITE = "contribution:write";
    public static final String CREDIT_WRITE = "credit:write";

    /** Set the class of the counterpart rule. */
    public static final String COUNTERPART_WRITE = "counterpart:write";

    /** Reports, results and how far indicators have come: whose of them, decide the services. */
    public static final String REPORT_READ = "report:read";
    /** Enter results for one's own unit, or on behalf of one from its paper. */
    public static final String REPORT_WRITE = "report:write";

    /** Open, change and close rounds; keep the days off; put rounds together. */
    public static final String ROUND_WRITE = "round:write";
    /** Whom mail has reminded of what. */
    public static final String REMINDER_READ = "reminder:read";
    /** Sign and send in for one's own unit, or on behalf of one from its paper. */
    public static final String REPORT_SIGN = "report:sign";
    /** Verify sections. */
    public static final String REPORT_VERIFY = "report:verify";
    /** Return sections to their unit, for whoever verifies or accepts them. */
    public static final String REPORT_RETURN = "report:return";
    /** Accept sections, or unlock them; issue the report of a round. */
    public static final String REPORT_ACCEPT = "report:accept";
    /** Talk about reports. */
    public static final String REPORT_COMMENT = "report:comment";

    /** Tell figures of many reports at once, by codes: also what another system tells for the units that it is limited to. */
    public static final String RESULT_WRITE = "result:write";

    /** What has happened, in order: whose of it, decides the service. */
    public static final String CHANGE_READ = "change:read";

    /** Webhooks and what was sent to them. */
    public static final String WEBHOOK_READ = "webhook:read";

    public static final String WEBHOOK_WRITE = "webhook:write";

    /** Units' roles in Keycloak, who holds them, and in what they differ from the register. */
    public static final String PROVISIONING_READ = "provisioning:read";

    /** Bring Keycloak to what the register says. */
    public static final String PROVISIONING_WRITE = "provisioning:write";

    /** The trail of who wrote what and read whom, its seals, and whether they hold. */
    public static final String AUDIT_READ = "audit:read";

    private Permission() {}
}
