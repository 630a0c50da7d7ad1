package vn.giamngheo.testing;

import java.util.UUID;
import vn.giamngheo.planfile.PlanFileService;

/** The real plan as the draft of another year, for tests that write. Whoever loads it forgets it. */
public record DraftPlan(UUID id, int year) {
    private static final String[] PARTS = {
        "commune_target",
        "commune_task",
        "commune_budget_line",
        "target",
        "baseline",
        "indicator_subject",
        "indicator",
        "stated_funding",
        "duty",
        "reporting_duty_recipient",
        "reporting_duty",
        "policy",
        "support_content",
        "sub_project_beneficiary",
        "sub_project",
        "project",
        "legal_basis",
        "recipient",
        "annex",
        "not_applicable_node",
    };

    /** Loads it as the plan of that year. */
    public static DraftPlan load(PlanFileService planFiles, int year) {
        PlanText draft = PlanText.real()
                .with("  year: 2024", "  year: " + year)
                .with("tháng 3 năm 2024", "tháng 3 năm " + year)
                .with("  status: ISSUED", "  status: DRAFT");
        return new DraftPlan(
                Sights.asSystem(system -> planFiles.load(system, "plan.yaml", draft.bytes()))
                        .planId(),
                year);
    }

    /** Puts it into another status, past all rules. */
    public void become(String status) {
        Database.forget("update plan set status = '" + status + "' where id = '" + id + "'");
    }

    /** Takes away every plan of that year, with all that is in it. */
    public static void forget(int year) {
        Amendments.forget(year);
        String[] deletions = new String[PARTS.length + 1];
        String plans = "(select id from plan where year = " + year + ")";
        for (int i = 0; i < PARTS.length; i++) {
            deletions[i] = "delete from " + PARTS[i] + " where " + ofPlans(PARTS[i], plans);
        }
        deletions[PARTS.length] = "delete from plan where year = " + year;
        Database.forget(deletions);
    }

    private static String ofPlans(String part, String plans) {
        String ofPlan = "plan_id in " + plans;
        return switch (part) {
            case "reporting_duty_recipient" ->
                "reporting_duty_id in (select id from reporting_duty where " + ofPlan + ")";
            case "support_content", "sub_project_beneficiary" ->
                "sub_project_id in (select id from sub_project where " + ofPlan + ")";
            default -> ofPlan;
        };
    }
}
