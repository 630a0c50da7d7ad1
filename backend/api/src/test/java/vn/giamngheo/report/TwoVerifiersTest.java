package vn.giamngheo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.Workbooks;

/** Of two agencies that lead together either verifies a section, and one of them suffices (design §5). */
@ApiTest
class TwoVerifiersTest {
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String ONE = "department-officer";
    private static final String OTHER = "front-officer";
    private static final String THIRD = "bank-officer";
    private static final String AGENCY = "(select id from agency where code = '%s')";
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller manager = Caller.as("manager");
    private String round = "";
    private String report = "";
    private String since = "";

    /** One indicator names them in one order, and all others in the other. */
    @BeforeEach
    void giveTheMonthsFiguresToTwo() {
        lead("nnptnt", "mttq", "i.code = 'I2'");
        lead("mttq", "nnptnt", "i.code <> 'I2'");
        since = lastCursor();
        round = Rounds.january(manager);
        report = Rounds.report(manager, round, COMMUNE);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Reporting.run("update indicator set verifier_id = " + AGENCY.formatted("ldtbxh")
                + ", co_verifier_id = null where co_verifier_id is not null");
        Examples.forgetAll();
    }

    @Test
    void haveOneSectionTogether() {
        JsonPath seen = officer.get("/reports/" + report);

        assertThat(seen.getList("sections")).hasSize(1);
        assertThat(List.of(seen.getString("sections[0].verifierId"), seen.getString("sections[0].coVerifierId")))
                .containsExactlyInAnyOrder(idOf("nnptnt"), idOf("mttq"));
        assertThat(List.of(seen.getString("sections[0].verifierName"), seen.getString("sections[0].coVerifierName")))
                .containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @CsvSource({ONE + "," + OTHER, OTHER + "," + ONE})
    void verifyEitherOfThemAndOnce(String user, String colleague) {
        submit();
        Caller first = Caller.as(user);
        Caller second = Caller.as(colleague);
        JsonPath asBothReadIt = second.get("/reports/" + report);
        for (Caller either : List.of(first, second)) {
            assertThat(kinds(either)).contains("VERIFY");
            assertThat(either.get("/reports?roundId=" + round)
                            .getList("items.find { it.id == '" + report + "' }.sections[0].allowedActions"))
                    .isEqualTo(List.of("VERIFY", "RETURN"));
        }

        Rounds.taken(first, report, "verify");

        assertThat(second.get("/reports/" + report).getString("sections[0].state"))
                .isEqualTo("VERIFIED");
        assertProblem(Rounds.step(second, report, "verify", Map.of()), 409, "step-not-possible")
                .pointsAt("/sections/0")
                .breaks("wrong-state");
        assertProblem(second.post("/report-sections/verify", sections(asBothReadIt)), 412, "stale-version");
        assertThat(second.get("/report-events?reportId=" + report)
                        .getString("items.find { it.action == 'VERIFY' }.unitId"))
                .as("which of the two has verified")
                .isEqualTo(idOf(user.equals(ONE) ? "nnptnt" : "mttq"));
        assertThat(kinds(first)).doesNotContain("VERIFY");
        assertThat(kinds(second)).doesNotContain("VERIFY");
        Rounds.taken(manager, report, "accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, OTHER})
    void returnItWithAReasonEitherOfThem(String user) {
        submit();
        assertProblem(Rounds.step(Caller.as(user), report, "return", Map.of()), 422, "invalid-fields");

        Rounds.step(Caller.as(user), report, "return", Map.of("reason", "Thiếu một thôn"))
                .then()
                .statusCode(200);

        assertThat(officer.get("/reports/" + report).getString("sections[0].reason"))
                .isEqualTo("Thiếu một thôn");
        for (String either : List.of(ONE, OTHER)) {
            assertThat(Caller.as(either).get("/reports/" + report).getString("sections[0].reason"))
                    .isEqualTo("Thiếu một thôn");
            assertThat(Caller.as(either)
                            .get("/report-events?reportId=" + report)
                            .getList("items.action"))
                    .contains("RETURN");
        }
    }

    @Test
    void areNamedBothToWhoCanNotDoItInTheirPlace() {
        submit();

        JsonPath seen = manager.get("/reports/" + report);

        String verify = "sections[0].refusals.find { it.action == 'VERIFY' }.";
        assertThat(seen.getString(verify + "why")).isEqualTo("NOT_YOUR_PART");
        assertThat(seen.getList(verify + "who.part", String.class)).containsOnly("VERIFIER");
        assertThat(seen.getList(verify + "who.unitName", String.class)).containsExactlyInAnyOrderElementsOf(names());
        assertProblem(Rounds.step(manager, report, "verify", Map.of()), 409, "step-not-possible")
                .pointsAt("/sections/0")
                .breaks("not-your-part");
    }

    @Test
    void keepItFromAThirdUntilItIsAccepted() {
        submit();
        Caller third = Caller.as(THIRD);

        assertProblem(third.send("/reports/" + report), 404, "not-found");
        assertProblem(third.send("/report-events?reportId=" + report), 404, "not-found");
        assertProblem(
                        third.post("/report-sections/verify", sections(manager.get("/reports/" + report))),
                        422,
                        "invalid-fields")
                .pointsAt("/sections/0/id")
                .breaks("unknown-reference");
        assertThat(third.get(figures()).getLong("total")).isZero();
    }

    @Test
    void readItsFiguresAndWhatBecomesOfIt() {
        submit();
        String jobs = manager.idOf("/indicators?limit=100&planId=" + manager.planId(), "code", "I2");

        for (String either : List.of(ONE, OTHER)) {
            Caller caller = Caller.as(either);
            assertThat(caller.get(figures()).getLong("total")).as(either).isEqualTo(3);
            assertThat(caller.get("/report-results/" + report).getList("rows")).hasSize(3);
            assertThat(caller.get("/progress-traces/" + jobs + "?asOf=2024-03-01")
                            .getList("lines.value"))
                    .isEqualTo(List.of(12));
            JsonPath told = caller.get("/changes?since=" + since);
            String submitted = "items.find { it.kind == 'REPORT_SUBMITTED' }.";
            assertThat(List.of(
                            told.getString(submitted + "verifierCode"), told.getString(submitted + "coVerifierCode")))
                    .containsExactlyInAnyOrder("nnptnt", "mttq");
        }
        assertThat(Caller.as(THIRD)
                        .get("/progress-traces/" + jobs + "?asOf=2024-03-01")
                        .getInt("withheld"))
                .isEqualTo(1);
        assertThat(Caller.as(THIRD).get("/changes?since=" + since).getList("items.kind"))
                .isEqualTo(List.of("ROUND_OPENED"));
    }

    @Test
    void areToldBothThatItIsOverdue() {
        Reporting.run("select tell_of_overdue('2024-03-01')");

        String overdue = "items.findAll { it.kind == 'REPORT_OVERDUE' && it.agencyCode == '" + COMMUNE + "' }";
        for (String either : List.of(ONE, OTHER)) {
            assertThat(Caller.as(either)
                            .get("/changes?limit=100&since=" + since)
                            .getList(overdue))
                    .as(either)
                    .hasSize(1);
        }
        assertThat(Caller.as(THIRD).get("/changes?limit=100&since=" + since).getList(overdue))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ONE + ",nnptnt", OTHER + ",mttq"})
    void speakEachForTheirOwnUnit(String user, String unit) {
        submit();
        Caller caller = Caller.as(user);

        caller.post("/report-comments", Map.of("reportId", report, "text", "Đề nghị bổ sung danh sách"))
                .then()
                .statusCode(201);

        assertThat(caller.get("/report-comments?reportId=" + report).getString("items[0].unitId"))
                .isEqualTo(idOf(unit));
    }

    @Test
    void areBothInTheTableOfWhatWaits() {
        submit();

        assertThat(
                        Workbooks.shown(Caller.as(ONE)
                                        .send("/sheets/review-queue?planId=" + manager.planId())
                                        .asByteArray())
                                .stream()
                                .flatMap(List::stream))
                .containsAnyOf(String.join(", ", names()), String.join(", ", names().reversed()));
    }

    /** Where the figures that the commune has told are listed. */
    private String figures() {
        return "/results?planId=" + manager.planId() + "&roundId=" + round + "&agencyCode=" + COMMUNE;
    }

    private void submit() {
        Rounds.fill(officer, report, 12);
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(head, report, "submit");
    }

    private void lead(String code, String otherCode, String which) {
        Reporting.run("update indicator i set verifier_id = " + AGENCY.formatted(code) + ", co_verifier_id = "
                + AGENCY.formatted(otherCode) + " where i.plan_id = '" + manager.planId()
                + "' and i.frequency = 'MONTHLY' and " + which);
    }

    private List<String> names() {
        return List.of(
                manager.get("/agencies/" + idOf("nnptnt")).getString("shortName"),
                manager.get("/agencies/" + idOf("mttq")).getString("shortName"));
    }

    private String idOf(String code) {
        return manager.idOf("/agencies?search=" + code, "code", code);
    }

    private static List<String> kinds(Caller caller) {
        return caller.get("/tasks").getList("items.kind", String.class);
    }

    private static Map<String, Object> sections(JsonPath report) {
        return Map.of(
                "sections",
                List.of(Map.of(
                        "id", report.getString("sections[0].id"), "version", report.getInt("sections[0].version"))));
    }

    private String lastCursor() {
        JsonPath told = manager.get("/changes?limit=500");
        while (told.getBoolean("more")) {
            told = manager.get("/changes?limit=500&since=" + told.getString("nextCursor"));
        }
        return told.getString("nextCursor");
    }
}
