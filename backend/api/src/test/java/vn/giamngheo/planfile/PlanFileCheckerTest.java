package vn.giamngheo.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.planfile.PlanFileException.Mistake;
import vn.giamngheo.testing.PlanText;

/** A file that can be read is checked as a whole before anything of it is entered; each mistake is named by its line. */
class PlanFileCheckerTest {
    private static final PlanText REAL = PlanText.real();

    @Test
    void findsNothingWrongWithTheRealPlan() {
        assertThatCode(() -> check(REAL)).doesNotThrowAnyException();
    }

    @Test
    void refusesATotalThatIsNotTheSumOfItsLines() {
        PlanText broken = REAL.with("total: 3222000000", "total: 3222000001");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(
                        broken.lineOf("total: 3222000001"),
                        "/plan/projects/0/subProjects/0/funding/total: the stated total 3222000001 is not the sum of its"
                                + " lines, 3222000000"));
    }

    @Test
    void refusesAPlanTotalThatIsNotTheSumOfAllLines() {
        PlanText right = REAL.with("  statedTotal:  ", "  statedTotal: 8570956000  ");
        PlanText broken = REAL.with("  statedTotal:  ", "  statedTotal: 8570956001  ");

        assertThatCode(() -> check(right)).doesNotThrowAnyException();
        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(broken.lineOf("statedTotal: 8570956001"));
            assertThat(mistake.message()).endsWith("is not the sum of its lines, 8570956000");
        });
    }

    @Test
    void refusesSumsThatWrapAround() {
        PlanText broken = REAL.with("total: 3222000000", "total:")
                .with("amount: 2802000000", "amount: 9223372036854775807")
                .with("amount: 420000000}", "amount: 9223372036854775807}");

        assertThat(mistakesIn(broken))
                .extracting(Mistake::message)
                .containsExactly("/plan/projects: the amounts add up to more than can be kept");
    }

    @Test
    void refusesCommuneTargetsThatDoNotAddUp() {
        PlanText broken = REAL.with("value: 4300", "value: 4301");

        assertThat(mistakesIn(broken))
                .extracting(Mistake::message)
                .containsExactly("/plan/indicators/3/communeTargets/values: the communes' targets add up to 4300,"
                        + " the district's is 4301");
    }

    @Test
    void refusesPartsThatDoNotMakeUpTheirWhole() {
        PlanText broken = REAL.with("value: 1.82", "value: 1.83");

        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(broken.lineOf("value: 2.0"));
            assertThat(mistake.message()).endsWith("the parts' targets add up to 2.01, the whole's is 2.0");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            managingAgency: ldtbxh      | managingAgency: ldtbxhh      | /plan/managingAgency: there is no agency ldtbxhh
            pendingWith: so-y-te        | pendingWith: so-y-tee        | there is no agency so-y-tee
            policy: loan-supervision    | policy: loan-superVision     | there is no policy loan-superVision
            subProject: DA7-TDA2        | subProject: DA7-TDA9         | there is no sub-project DA7-TDA9
            - node: DA7-TDA2            | - node: DA9-TDA2             | there is no catalogue node DA9-TDA2
            {group: PROGRAMME_BODY,     | {group: PROGRAMME_BOODY,     | there is no beneficiary group PROGRAMME_BOODY
            recipients: [ubnd-tinh]     | recipients: [ubnd-tinhh]     | there is no agency ubnd-tinhh
            collector: nhcsxh           | collector: nhcsxhh           | there is no agency nhcsxhh
            verifier: vhtt              | verifier: vhttt              | there is no agency vhttt
            annex: 4                    | annex: 5                     | there is no annex 5
            area: tt-dieu-tri           | area: tt-dieu-trii           | there is no area tt-dieu-trii
            """)
    void refusesNamesThatLeadNowhere(String name, String misspelt, String reason) {
        PlanText broken = REAL.with(name, misspelt);

        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(broken.lineOf(misspelt));
            assertThat(mistake.message()).endsWith(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verifier: vhtt\\n      coVerifier: vhttt | there is no agency vhttt
            verifier: vhtt\\n      coVerifier: vhtt  | the second of two that verify needs another before it
            coVerifier: vhtt                        | the second of two that verify needs another before it
            """)
    void refusesASecondThatVerifiesBesideNobodyElse(String named, String reason) {
        String verifying = named.replace("\\n", "\n");
        PlanText broken = REAL.with("verifier: vhtt", verifying);

        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(broken.lineOf(verifying.substring(verifying.indexOf("coVerifier"))));
            assertThat(mistake.message()).contains("/coVerifier: ").endsWith(reason);
        });
    }

    @Test
    void takesTwoThatVerifyTogether() {
        check(REAL.with("verifier: vhtt", "verifier: vhtt\n      coVerifier: tt-vhttt"));
    }

    @Test
    void refusesASuccessionOfUnknownAreas() {
        PlanText broken = REAL.with("successor: gia-lai-2025", "successor: gia-lai-2026");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(
                        broken.lineOf("gia-lai-2026"), "/successions/0/successor: there is no area gia-lai-2026"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - code: vhtt                    | - code: tckh                   | tckh is there twice
            - key: tt-dieu-tri              | - key: tt-tuy-phuoc            | tt-tuy-phuoc is there twice
            code: loan-supervision          | code: preferential-credit      | preferential-credit is there twice
            '  code: DA7-TDA2'              | '  code: DA7-TDA1'             | DA7-TDA1 is there twice
            - code: I10                     | - code: I9                     | I9 is there twice
            - code: PROGRAMME_BODY          | - code: POOR_WORKER            | POOR_WORKER is there twice
            - number: 4\\n                  | - number: 3\\n                 | 3 is there twice
            """)
    void refusesNamesThatAreThereTwice(String name, String taken, String reason) {
        assertThat(mistakesIn(REAL.with(name.replace("\\n", "\n"), taken.replace("\\n", "\n"))))
                .extracting(Mistake::message)
                .anyMatch(message -> message.endsWith(reason));
    }

    @Test
    void refusesADutyThatIsThereTwiceAlsoAmongTheCommunesTogether() {
        PlanText broken = REAL.before("\n  # The plan states no frequency and no due date anywhere", """
                    - agency: xa-phuoc-son
                      role: CARRY_OUT
                      policy: commune-plan
                      text: again
                      source: {section: "IV.9", provenance: STATED}
                """);

        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(broken.lineOf("- agency: xa-phuoc-son"));
            assertThat(mistake.message()).endsWith("xa-phuoc-son as CARRY_OUT on policy commune-plan is there twice");
        });
    }

    @Test
    void refusesASourceOfMoneyThatIsThereTwice() {
        PlanText broken =
                REAL.with("source: PROVINCIAL_COUNTERPART, amount: 420000000", "source: CENTRAL, amount: 420000000");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(
                        broken.lineOf("source: CENTRAL, amount: 420000000"),
                        "/plan/projects/0/subProjects/0/funding/lines/1: CENTRAL is there twice"));
    }

    @Test
    void refusesAnAmountThatIsPendingToo() {
        PlanText broken = REAL.with("amount: 20000000}", "amount: 20000000, pending: later}");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(
                        broken.lineOf("pending: later"),
                        "/plan/projects/3/subProjects/1/funding/lines/1: a funding line has either an amount or the words that"
                                + " stand in its place"));
    }

    @Test
    void refusesAFundingLineThatSaysNothing() {
        PlanText broken =
                REAL.with("{source: PROVINCIAL_COUNTERPART, amount: 20000000}", "{source: PROVINCIAL_COUNTERPART}");

        assertThat(mistakesIn(broken))
                .extracting(Mistake::message)
                .anyMatch(message -> message.contains("either an amount or"));
    }

    @Test
    void refusesAmountsBelowZero() {
        PlanText broken =
                REAL.with("amount: 20000000}", "amount: -20000000}").with("total: 153000000", "total: 113000000");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(
                        broken.lineOf("amount: -20000000}"),
                        "/plan/projects/3/subProjects/1/funding/lines/1/amount: a number here is never below 0"));
    }

    @Test
    void refusesTwoAreasOfOneCodeAtATime() {
        PlanText broken = REAL.with("code: \"21955\"", "code: \"21952\"");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(
                        // The first occurrence is the one of Thị trấn Tuy Phước.
                        broken.lineOf("- key: tt-dieu-tri") + 1,
                        "/areas/4/code: the code 21952 is tt-tuy-phuoc's at that time"));
    }

    @Test
    void refusesAreasThatLieWithinThemselves() {
        PlanText broken = REAL.with(
                "    kind: PROVINCE\n    validFrom: 2004-07-01",
                "    kind: PROVINCE\n    parent: tuy-phuoc\n    validFrom: 2004-07-01");

        assertThat(mistakesIn(broken))
                .extracting(Mistake::message)
                .contains("/areas/0/parent: binh-dinh lies within itself");
    }

    @Test
    void refusesAPartThatStandsBeforeItsWhole() {
        PlanText broken = REAL.with("    - code: I1\n", "    - code: I1\n      parent: I2\n      parts: WITHIN\n");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(
                        broken.lineOf("      parent: I2\n      parts: WITHIN\n      name"),
                        "/plan/indicators/0/parent: I2 must stand before the indicators that are part of it"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year: 2024                     | year: 24                     | a plan's year lies between 2000 and 2100
            - code: nhcsxh                 | - code: Nhcsxh               | a code here looks like [a-z0-9]+(-[a-z0-9]+)*
            validFrom: 2021-01-01\\n  validTo: 2025-12-31 | validFrom: 2026-01-01\\n  validTo: 2025-12-31 | an end before its beginning
            tile: {column: 1, row: 3}      | tile: {column: -1, row: 3}   | tiles count from 0
            value: 9.42                    | value: 9.42001               | a number has at most 14 digits and 4 decimals
            value: 9.42                    | value: 109.42                | what is told in words has none
            """)
    void refusesValuesBeyondTheirLimits(String value, String beyond, String reason) {
        PlanText broken = REAL.with(value.replace("\\n", "\n"), beyond.replace("\\n", "\n"));

        assertThat(mistakesIn(broken)).extracting(Mistake::message).anyMatch(message -> message.endsWith(reason));
    }

    @Test
    void namesAllMistakesInTheFilesOrder() {
        PlanText broken = REAL.with("total: 3222000000", "total: 1")
                .with("verifier: vhtt", "verifier: nobody")
                .with("managingAgency: ldtbxh", "managingAgency: nobody");

        assertThat(mistakesIn(broken))
                .extracting(Mistake::line)
                .containsExactly(
                        broken.lineOf("managingAgency: nobody"),
                        broken.lineOf("total: 1\n"),
                        broken.lineOf("verifier: nobody"));
    }

    private static void check(PlanText file) {
        PlanFileChecker.check(PlanFileReader.read("plan.yaml", file.bytes()));
    }

    private static List<Mistake> mistakesIn(PlanText file) {
        return catchThrowableOfType(PlanFileException.class, () -> check(file)).mistakes();
    }
}
