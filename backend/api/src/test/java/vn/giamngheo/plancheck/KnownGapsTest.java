package vn.giamngheo.plancheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giamngheo.testing.Problems.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Contract;

/** The fourteen known gaps of the 2024 plan, each found in the plan's own data and told over REST. */
@ApiTest
class KnownGapsTest {
    /** Found where a plan is copied beyond the end of the area and its agencies, {@code PlanCopyTest}. */
    private static final Set<String> OF_LATER_PLANS = Set.of("PLAN_AREA_ENDED", "AGENCY_ENDED");

    private final Caller caller = Caller.as("commune-officer");

    @Test
    void gap1MoneyWithoutALead() {
        assertThat(subjects(PlanRule.SUB_PROJECT_WITHOUT_LEAD)).containsExactly("DA4-TDA3");
        assertThat(params(PlanRule.SUB_PROJECT_WITHOUT_LEAD)).containsExactly(Map.of("amount", "1042186000"));
    }

    @Test
    void gap2LeadsWithoutAnAmount() {
        assertThat(subjects(PlanRule.FUNDING_PENDING)).containsExactly("DA3-TDA2", "DA4-TDA1", "DA6-TDA1");
        assertThat(params(PlanRule.FUNDING_PENDING))
                .extracting(params -> params.get("fundingSource"), params -> params.get("pendingWith"))
                .containsExactly(
                        tuple("UNSTATED", "Sở Y tế"),
                        tuple("INTEGRATED_NEW_RURAL", null),
                        tuple("UNSTATED", "Sở TT&TT"));
    }

    @Test
    void gap3TwoBodiesUnderOneLead() {
        assertThat(subjects(PlanRule.SEVERAL_LEADS))
                .containsExactly(
                        "DA3-TDA2", "health-insurance-cards", "hygienic-latrines", "average-living-farm-households");
        assertThat(params(PlanRule.SEVERAL_LEADS)).containsOnly(Map.of("agencies", "Phòng Y tế, Trung tâm Y tế"));
    }

    @Test
    void gap4NoPlanTotalAndOtherSourcesWithoutAnAmount() {
        assertThat(subjects(PlanRule.PLAN_TOTAL_MISSING)).containsExactly("2024");
        assertThat(params(PlanRule.SOURCE_WITHOUT_AMOUNT))
                .extracting(params -> params.get("fundingSource"))
                .containsExactly(
                        "DISTRICT",
                        "COMMUNE",
                        "POLICY_CREDIT",
                        "FUND_FOR_THE_POOR",
                        "MOBILISED",
                        "BENEFICIARY_CONTRIBUTION");
    }

    @Test
    void gap5NoReportingDaysAndUnclearReporting() {
        assertThat(subjects(PlanRule.REPORT_DEADLINE_MISSING)).containsExactly("2024");
        assertThat(params(PlanRule.REPORT_DEADLINE_MISSING)).containsExactly(Map.of("count", "22"));
        assertThat(subjects(PlanRule.REPORTING_UNCLEAR))
                .containsExactlyInAnyOrder("tckh", "vhtt", "tt-vhttt", "phong-y-te", "ttyt", "ubnd-huyen");
        assertThat(subjects(PlanRule.REPORTING_DUTY_MISSING)).containsExactlyInAnyOrder("nhcsxh", "mttq");
    }

    @Test
    void gap6ADispatchDatedAYearBeforeItsNeighbours() {
        assertThat(subjects(PlanRule.LEGAL_BASIS_DATE_ODD)).containsExactly("489/SLĐTBXH-BTXH");
        assertThat(params(PlanRule.LEGAL_BASIS_DATE_ODD).getFirst()).containsEntry("date", "2023-02-23");
    }

    @Test
    void gap7RatesWithoutADenominatorOrABaseline() {
        assertThat(subjects(PlanRule.RATE_WITHOUT_DENOMINATOR)).containsExactly("I4", "I6");
        assertThat(subjects(PlanRule.RATE_TARGET_WITHOUT_COUNTS)).containsExactly("I4", "I6");
        assertThat(subjects(PlanRule.BASELINE_MISSING)).containsExactly("I1", "I1a", "I1b", "I4", "I6");
    }

    @Test
    void gap8TheSameBeneficiariesTwice() {
        assertThat(subjects(PlanRule.SAME_BENEFICIARIES)).containsExactly("DA3-TDA1");
        assertThat(params(PlanRule.SAME_BENEFICIARIES).getFirst()).containsEntry("otherCode", "DA2");
    }

    @Test
    void gap9AnnexesThatAreNotInHand() {
        assertThat(subjects(PlanRule.ANNEX_MISSING)).containsExactly("1", "2", "3", "4");
    }

    @Test
    void gap10ProjectsOfTheProgrammeThatThePlanPassesOver() {
        assertThat(subjects(PlanRule.CATALOGUE_NODE_UNADDRESSED)).containsExactly("DA1", "DA4-TDA2", "DA5");
    }

    @Test
    void gap11NumberAndDayAreBlank() {
        assertThat(subjects(PlanRule.PLAN_NUMBER_MISSING)).containsExactly("2024");
        assertThat(subjects(PlanRule.PLAN_DATE_MISSING)).containsExactly("2024");
    }

    @Test
    void gap12IndicatorsOfNoAgencyAndOfNoDuty() {
        assertThat(subjects(PlanRule.INDICATOR_WITHOUT_AGENCY)).hasSize(14).contains("I1", "I11");
        assertThat(subjects(PlanRule.INDICATOR_IN_NO_DUTY)).containsExactly("I5", "I6");
    }

    @Test
    void gap13PoliciesThatNobodyCarriesOut() {
        assertThat(subjects(PlanRule.POLICY_WITHOUT_LEAD))
                .containsExactly("social-insurance", "education-support", "housing-support");
    }

    @Test
    void gap14ContentsForOthersThanTheBeneficiaries() {
        assertThat(subjects(PlanRule.CONTENT_OUTSIDE_BENEFICIARIES)).containsExactly("DA3-TDA2", "DA4-TDA1");
        assertThat(params(PlanRule.CONTENT_OUTSIDE_BENEFICIARIES).getFirst().get("groups"))
                .contains("Bà mẹ thuộc hộ nghèo, hộ cận nghèo", "Người dân sinh sống trên địa bàn huyện nghèo")
                .doesNotContain("Trẻ");
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanRule.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLAN_AREA_ENDED", "AGENCY_ENDED"})
    void eachRuleFindsSomethingInItsWeightAndSaysWhere(PlanRule rule) {
        List<Map<String, String>> found = check().getList("findings.findAll { it.rule == '" + rule + "' }");

        assertThat(found).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.get("severity")).isEqualTo(rule.severity().name());
            assertThat(finding.get("section")).isNotBlank();
        });
    }

    @Test
    void leadsToTheThingWhereItHasAPage() {
        JsonPath check = check();

        for (String type : List.of("PLAN", "SUB_PROJECT", "POLICY", "AGENCY", "INDICATOR")) {
            assertThat(check.getList("findings.subject.findAll { it.type == '" + type + "' }.id", String.class))
                    .as(type)
                    .isNotEmpty()
                    .doesNotContainNull();
        }
        String node = check.getString("findings.find { it.rule == 'SUB_PROJECT_WITHOUT_LEAD' }.subject.id");
        assertThat(caller.get("/sub-projects/" + node).getString("code")).isEqualTo("DA4-TDA3");
    }

    @Test
    void standTogetherByRuleInTheOrderOfTheContract() {
        List<String> rules = check().getList("findings.rule", String.class);
        List<String> known = StreamSupport.stream(
                        Contract.built().schema("PlanRule").path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .filter(rule -> !OF_LATER_PLANS.contains(rule))
                .toList();

        assertThat(rules.stream().distinct()).containsExactlyElementsOf(known);
        assertThat(rules).isSortedAccordingTo(Comparator.comparingInt(known::indexOf));
    }

    @Test
    void areNotForThoseWhoSeeNoFigures() {
        assertProblem(Caller.as("admin").send("/plans/" + caller.planId() + "/check"), 403, "forbidden");
    }

    private JsonPath check() {
        return caller.get("/plans/" + caller.planId() + "/check");
    }

    private List<String> subjects(PlanRule rule) {
        return check().getList("findings.findAll { it.rule == '" + rule + "' }.subject.code", String.class);
    }

    private List<Map<String, String>> params(PlanRule rule) {
        return check().getList("findings.findAll { it.rule == '" + rule + "' }.params");
    }
}
