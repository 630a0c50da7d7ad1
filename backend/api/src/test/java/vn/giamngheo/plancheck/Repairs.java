package vn.giamngheo.plancheck;

import java.util.List;
import vn.giamngheo.testing.PlanText;

/** What one would have to write into the plan to close each of its gaps. */
final class Repairs {
    private static final String LAST_DUTY = "\n  # The plan states no frequency and no due date anywhere";
    private static final String FIRST_REPORTING_DUTY =
            "    - agency: ldtbxh\n      recipients: [ubnd-huyen, so-ldtbxh]";

    private Repairs() {}

    static PlanText leadForSustainableEmployment(PlanText plan) {
        return duty(plan, "ldtbxh", "LEAD", "subProject: DA4-TDA3");
    }

    static PlanText amountForNutrition(PlanText plan) {
        return plan.with(
                "{source: UNSTATED, pending: \"Theo nguồn kinh phí phân bổ của Sở Y tế\", pendingWith: so-y-te}",
                "{source: CENTRAL, amount: 1000000}");
    }

    static PlanText amountForInformation(PlanText plan) {
        return plan.with("                pendingWith: so-tttt\n", "")
                .with("pending: \"Theo nguồn kinh phí phân bổ của Sở Thông tin và Truyền thông\"", "amount: 1000000");
    }

    static PlanText amountForIntegratedTraining(PlanText plan) {
        return plan.with("pending: \"lồng ghép nguồn vốn Chương trình MTQG xây dựng nông thôn mới\"", "amount: 1000000")
                .with("total: 1932970000", "total: 1933970000");
    }

    static PlanText oneLeadOfHealth(PlanText plan) {
        return plan.withEach("role: CO_LEAD", "role: COORDINATE");
    }

    /** Fits the sum only beside the plan's amounts as they are. */
    static PlanText planTotal(PlanText plan, long total) {
        return plan.with("  statedTotal:  ", "  statedTotal: " + total + "  ");
    }

    static PlanText amountsOfOtherSources(PlanText plan) {
        PlanText repaired = plan;
        for (String source : List.of(
                "DISTRICT", "COMMUNE", "POLICY_CREDIT", "FUND_FOR_THE_POOR", "MOBILISED", "BENEFICIARY_CONTRIBUTION")) {
            String text = repaired.text();
            int start = text.indexOf("\n    - source: " + source + "\n");
            int end = text.indexOf("\n      section:", start);
            repaired = new PlanText(text.substring(0, start) + "\n    - source: " + source + "\n      amount: 1000000"
                    + text.substring(end));
        }
        return repaired;
    }

    static PlanText reportingDays(PlanText plan) {
        return plan.withEach(
                "      periodic: true\n",
                "      periodic: true\n      frequency: QUARTERLY\n      dueWords: trước ngày 20\n");
    }

    static PlanText clearReporting(PlanText plan) {
        return plan.withEach("clarity: AMBIGUOUS", "clarity: CLEAR");
    }

    static PlanText reportingOfBankAndFront(PlanText plan) {
        PlanText repaired = plan;
        for (String agency : List.of("nhcsxh", "mttq")) {
            repaired = repaired.before(FIRST_REPORTING_DUTY, """
                        - agency: %s
                          recipients: [ldtbxh]
                          periodic: false
                          adHoc: true
                          clarity: CLEAR
                          text: Báo cáo khi được yêu cầu
                          source: {section: "IV.9", provenance: STATED}
                    """.formatted(agency));
        }
        return repaired;
    }

    static PlanText dateOfTheDispatch(PlanText plan) {
        return plan.with("issuedOn: 2023-02-23", "issuedOn: 2024-02-23");
    }

    static PlanText counts(PlanText plan) {
        return plan.with(
                        "        value: 65\n",
                        "        value: 65\n        numerator: 65000\n        denominator: 100000\n")
                .with(
                        "        value: 9.42\n",
                        "        value: 9.42\n        numerator: 942\n        denominator: 10000\n");
    }

    static PlanText denominators(PlanText plan) {
        return plan.before(
                        "      numeratorLabel: Số lao động qua đào tạo nghề",
                        "      denominatorLabel: Lực lượng lao động\n")
                .before(
                        "      numeratorLabel: Số người lao động tham gia bảo hiểm xã hội",
                        "      denominatorLabel: Lực lượng lao động\n");
    }

    static PlanText baselines(PlanText plan) {
        PlanText repaired = plan;
        for (String indicator : List.of("I1", "I1a", "I1b", "I4", "I6")) {
            repaired = repaired.withFirstAfter(
                    "    - code: " + indicator + "\n",
                    "baselines: []",
                    "baselines: [{area: tuy-phuoc, asOf: 2023-12-31, numerator: 1, denominator: 100, source: {provenance: SAMPLE}}]");
        }
        return repaired;
    }

    static PlanText otherBeneficiariesOfFarming(PlanText plan) {
        return plan.withFirstAfter(
                "          name: \"Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp\"",
                "{group: POOR_WORKER, mention: BENEFICIARY}",
                "{group: DISTRICT_RESIDENT, mention: BENEFICIARY}");
    }

    static PlanText annexesInHand(PlanText plan) {
        return plan.withEach("received: false", "received: true");
    }

    static PlanText notApplicable(PlanText plan, String... nodes) {
        StringBuilder entries = new StringBuilder("  notApplicable:\n");
        for (String node : nodes) {
            entries.append("    - {node: ").append(node).append(", reason: Không có đối tượng trên địa bàn}\n");
        }
        return plan.before("  notApplicable: []", entries.toString()).with("  notApplicable: []", "  #");
    }

    static PlanText number(PlanText plan) {
        return plan.with("\n  number:  ", "\n  number: 12/KH-UBND  ");
    }

    static PlanText day(PlanText plan) {
        return plan.with("\n  issuedOn:  ", "\n  issuedOn: 2024-03-12  ");
    }

    static PlanText agenciesOfIndicators(PlanText plan) {
        return plan.withEach(
                "      assignment:\n        provenance: ASSUMED", "      assignment:\n        provenance: STATED");
    }

    static PlanText dutyOn(PlanText plan, String policy) {
        return duty(plan, "ldtbxh", "CARRY_OUT", "policy: " + policy);
    }

    static PlanText beneficiaries(PlanText plan, String... groups) {
        PlanText repaired = plan;
        for (String group : groups) {
            repaired = repaired.with(
                    "{group: " + group + ", mention: CONTENT}", "{group: " + group + ", mention: BENEFICIARY}");
        }
        return repaired;
    }

    private static PlanText duty(PlanText plan, String agency, String role, String subject) {
        return plan.before(LAST_DUTY, """
                    - agency: %s
                      role: %s
                      %s
                      text: Thêm vào khi sửa kế hoạch
                      source: {section: "IV.1", provenance: STATED}
                """.formatted(agency, role, subject));
    }
}
