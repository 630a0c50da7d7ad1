package vn.giamngheo.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.PlanText;
import vn.giamngheo.testing.Sights;

/**
 * A repaired plan makes the finding go away, and nothing but that finding. Each plan is loaded as that of another year, checked,
 * and taken back.
 */
@ApiTest
@TestTransaction
class RepairedPlanTest {
    private static final PlanText PLAN = PlanText.real();

    @Inject
    PlanFileService planFiles;

    @Inject
    PlanCheckService planCheck;

    private int year = 2005;

    @Test
    void gap1NamesALead() {
        assertRepaired(Repairs::leadForSustainableEmployment, "SUB_PROJECT_WITHOUT_LEAD DA4-TDA3");
    }

    @Test
    void gap2StatesAmounts() {
        assertRepaired(
                plan -> Repairs.amountForIntegratedTraining(
                        Repairs.amountForInformation(Repairs.amountForNutrition(plan))),
                "FUNDING_PENDING DA3-TDA2 UNSTATED",
                "FUNDING_PENDING DA4-TDA1 INTEGRATED_NEW_RURAL",
                "FUNDING_PENDING DA6-TDA1 UNSTATED");
    }

    @Test
    void gap3LeavesOneLead() {
        assertRepaired(
                Repairs::oneLeadOfHealth,
                "SEVERAL_LEADS DA3-TDA2",
                "SEVERAL_LEADS average-living-farm-households",
                "SEVERAL_LEADS health-insurance-cards",
                "SEVERAL_LEADS hygienic-latrines");
    }

    @Test
    void gap4StatesTheTotalAndTheOtherSources() {
        assertRepaired(plan -> Repairs.planTotal(plan, 8_570_956_000L), "PLAN_TOTAL_MISSING plan");
        assertRepaired(
                Repairs::amountsOfOtherSources,
                "SOURCE_WITHOUT_AMOUNT plan DISTRICT",
                "SOURCE_WITHOUT_AMOUNT plan COMMUNE",
                "SOURCE_WITHOUT_AMOUNT plan POLICY_CREDIT",
                "SOURCE_WITHOUT_AMOUNT plan FUND_FOR_THE_POOR",
                "SOURCE_WITHOUT_AMOUNT plan MOBILISED",
                "SOURCE_WITHOUT_AMOUNT plan BENEFICIARY_CONTRIBUTION");
    }

    @Test
    void gap5SaysWhenAndWhoReports() {
        assertRepaired(
                plan -> Repairs.reportingOfBankAndFront(Repairs.clearReporting(Repairs.reportingDays(plan))),
                "REPORT_DEADLINE_MISSING plan",
                "REPORTING_UNCLEAR tckh",
                "REPORTING_UNCLEAR vhtt",
                "REPORTING_UNCLEAR tt-vhttt",
                "REPORTING_UNCLEAR phong-y-te",
                "REPORTING_UNCLEAR ttyt",
                "REPORTING_UNCLEAR ubnd-huyen",
                "REPORTING_DUTY_MISSING nhcsxh",
                "REPORTING_DUTY_MISSING mttq");
    }

    @Test
    void gap6DatesTheDispatchLikeItsNeighbours() {
        assertRepaired(Repairs::dateOfTheDispatch, "LEGAL_BASIS_DATE_ODD 489/SLĐTBXH-BTXH");
    }

    @Test
    void gap7DefinesDenominatorsAndGivesBaselines() {
        assertRepaired(Repairs::denominators, "RATE_WITHOUT_DENOMINATOR I4", "RATE_WITHOUT_DENOMINATOR I6");
        assertRepaired(Repairs::counts, "RATE_TARGET_WITHOUT_COUNTS I4", "RATE_TARGET_WITHOUT_COUNTS I6");
        assertRepaired(
                Repairs::baselines,
                "BASELINE_MISSING I1",
                "BASELINE_MISSING I1a",
                "BASELINE_MISSING I1b",
                "BASELINE_MISSING I4",
                "BASELINE_MISSING I6");
    }

    @Test
    void gap8GivesEachNodeItsOwnBeneficiaries() {
        assertRepaired(Repairs::otherBeneficiariesOfFarming, "SAME_BENEFICIARIES DA3-TDA1");
    }

    @Test
    void gap9AddsTheAnnexes() {
        assertRepaired(
                Repairs::annexesInHand, "ANNEX_MISSING 1", "ANNEX_MISSING 2", "ANNEX_MISSING 3", "ANNEX_MISSING 4");
    }

    @Test
    void gap10DeclaresWhatDoesNotApply() {
        assertRepaired(
                plan -> Repairs.notApplicable(plan, "DA1", "DA5", "DA4-TDA2"),
                "CATALOGUE_NODE_UNADDRESSED DA1",
                "CATALOGUE_NODE_UNADDRESSED DA4-TDA2",
                "CATALOGUE_NODE_UNADDRESSED DA5");
    }

    @Test
    void gap11WritesNumberAndDay() {
        assertRepaired(Repairs::number, "PLAN_NUMBER_MISSING plan");
        assertRepaired(Repairs::day, "PLAN_DATE_MISSING plan");
    }

    @Test
    void gap12NamesAgenciesAndGivesThemTheDuty() {
        List<String> before = findings(PLAN);
        List<String> after = findings(Repairs.agenciesOfIndicators(PLAN));

        assertThat(before.stream().filter(finding -> !after.contains(finding)))
                .hasSize(14)
                .allMatch(finding -> finding.startsWith("INDICATOR_WITHOUT_AGENCY I"));
        assertRepaired(
                plan -> Repairs.dutyOn(plan, "social-insurance"),
                "INDICATOR_IN_NO_DUTY I5",
                "INDICATOR_IN_NO_DUTY I6",
                "POLICY_WITHOUT_LEAD social-insurance");
    }

    @Test
    void gap13GivesPoliciesToSomebody() {
        assertRepaired(
                plan -> Repairs.dutyOn(Repairs.dutyOn(plan, "education-support"), "housing-support"),
                "POLICY_WITHOUT_LEAD education-support",
                "POLICY_WITHOUT_LEAD housing-support");
    }

    @Test
    void gap14NamesEverybodyWhomTheContentsReach() {
        assertRepaired(
                plan -> Repairs.beneficiaries(plan, "MOTHER", "POOR_DISTRICT_RESIDENT"),
                "CONTENT_OUTSIDE_BENEFICIARIES DA3-TDA2");
    }

    @Test
    void lacksNothingWhenAllIsRepaired() {
        PlanText perfect = Repairs.leadForSustainableEmployment(PLAN);
        perfect =
                Repairs.amountForIntegratedTraining(Repairs.amountForInformation(Repairs.amountForNutrition(perfect)));
        perfect = Repairs.planTotal(Repairs.amountsOfOtherSources(perfect), 8_573_956_000L);
        perfect = Repairs.oneLeadOfHealth(perfect);
        perfect = Repairs.reportingOfBankAndFront(Repairs.clearReporting(Repairs.reportingDays(perfect)));
        perfect = Repairs.baselines(Repairs.counts(Repairs.denominators(Repairs.dateOfTheDispatch(perfect))));
        perfect = Repairs.annexesInHand(Repairs.otherBeneficiariesOfFarming(perfect));
        perfect = Repairs.notApplicable(perfect, "DA1", "DA5", "DA4-TDA2");
        perfect = Repairs.agenciesOfIndicators(Repairs.day(Repairs.number(perfect)));
        for (String policy : List.of("social-insurance", "education-support", "housing-support")) {
            perfect = Repairs.dutyOn(perfect, policy);
        }
        perfect = Repairs.beneficiaries(perfect, "MOTHER", "POOR_DISTRICT_RESIDENT", "OTHER_POLICY_BENEFICIARY");

        assertThat(findings(perfect)).isEmpty();
    }

    @Test
    void lacksNothingWhereAPlanIsSmallAndWhole() {
        assertThat(findings(PlanText.resource("plan/small-2024.yaml"))).isEmpty();
    }

    /** The repair takes away these findings, no other one, and brings none. */
    private void assertRepaired(UnaryOperator<PlanText> repair, String... gone) {
        List<String> before = findings(PLAN);
        List<String> after = findings(repair.apply(PLAN));

        assertThat(before).contains(gone);
        assertThat(before.stream().filter(finding -> !after.contains(finding))).containsExactlyInAnyOrder(gone);
        assertThat(before).containsAll(after);
    }

    private List<String> findings(PlanText plan) {
        PlanText ofAnotherYear = plan.with("  year: 2024", "  year: " + year++);
        return Sights.asSystem(system -> planCheck.check(
                        system,
                        planFiles
                                .load(system, "plan.yaml", ofAnotherYear.bytes())
                                .planId()))
                .findings()
                .stream()
                .map(RepairedPlanTest::named)
                .toList();
    }

    private static String named(Finding finding) {
        String subject = finding.subject().type() == Finding.Subject.Type.PLAN
                ? "plan"
                : finding.subject().code();
        return (finding.rule() + " " + subject + " " + finding.params().getOrDefault("fundingSource", "")).strip();
    }
}
