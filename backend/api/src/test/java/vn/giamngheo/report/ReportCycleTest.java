package vn.giamngheo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** A report goes from the unit that tells it to whoever accepts it; who does what is never the same person. */
@ApiTest
class ReportCycleTest {
    private static final String COMMUNE = "xa-phuoc-son";
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller manager = Caller.as("manager");
    private final Caller neighbour = Caller.as("neighbour-officer");
    private String round = "";
    private String report = "";

    @BeforeEach
    void open() {
        round = Rounds.january(manager);
        report = Rounds.report(manager, round, COMMUNE);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void goesFromTheUnitToAcceptance() {
        Rounds.fill(officer, report, 12);
        assertState("DRAFT");
        assertProblem(neighbour.send("/reports/" + report), 404, "not-found");
        Rounds.taken(officer, report, "ask-for-signature");
        assertState("READY");
        Rounds.taken(head, report, "submit");
        assertState("SUBMITTED");
        Rounds.taken(manager, report, "verify");
        Rounds.taken(manager, report, "accept");
        assertState("ACCEPTED");

        assertThat(neighbour.get("/reports/" + report).getInt("filled")).isEqualTo(3);
        assertProblem(neighbour.send("/report-events?reportId=" + report), 404, "not-found");
        assertThat(manager.get("/report-events?reportId=" + report).getList("items.action"))
                .isEqualTo(List.of("EDIT", "ASK_FOR_SIGNATURE", "SUBMIT", "VERIFY", "ACCEPT"));
        assertThat(manager.get("/rounds/" + round).getInt("counts.accepted")).isEqualTo(1);
        assertThat(manager.get("/report-board?planId=" + manager.planId())
                        .getString("cells.find { it.reportId == '" + report + "' }.state"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void tellsEachWhatWaitsForThem() {
        assertThat(kinds(officer)).isEqualTo(List.of("ENTER"));
        assertThat(kinds(head)).isEmpty();
        Rounds.fill(officer, report, 12);
        Rounds.taken(officer, report, "ask-for-signature");
        assertThat(kinds(head)).isEqualTo(List.of("SIGN"));
        assertThat(kinds(officer)).isEmpty();
        Rounds.taken(head, report, "submit");
        assertThat(kinds(manager)).contains("VERIFY", "OPEN_ROUND");
        Rounds.taken(manager, report, "verify");
        assertThat(kinds(manager)).contains("ACCEPT").doesNotContain("VERIFY");
        Rounds.step(manager, report, "return", Map.of("reason", "Xem lại"))
                .then()
                .statusCode(200);
        assertThat(kinds(officer)).isEqualTo(List.of("CORRECT"));
    }

    @Test
    void isAsLateAsItFirstCameInWhereItIsToBeCorrected() {
        submit(12);
        Rounds.step(manager, report, "return", Map.of("reason", "Xem lại"))
                .then()
                .statusCode(200);

        cameIn("10 days");
        assertThat(lateDaysOfTask()).isZero();
        cameIn("2 days");
        assertThat(lateDaysOfTask()).isEqualTo(3);
        assertThat(officer.get("/reports/" + report).getInt("lateDays")).isEqualTo(3);
    }

    @Test
    void refusesASectionWithFaults() {
        Rounds.fill(officer, report, 12);
        JsonPath grid = officer.get("/report-results/" + report);
        officer.request()
                .contentType("application/json")
                .body(Map.of(
                        "cells",
                        List.of(Map.of(
                                "resultId", grid.getString("rows[0].resultId"),
                                "version", grid.getInt("rows[0].version")))))
                .put("/report-results/" + report)
                .then()
                .statusCode(200);

        var refused = Rounds.step(officer, report, "ask-for-signature", Map.of());

        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/sections/0");
        assertThat(refused.jsonPath().getString("errors[0].params.resultId"))
                .isEqualTo(grid.getString("rows[0].resultId"));
        assertState("DRAFT");
    }

    @Test
    void saysWhyAStepIsRefusedAndWhoCould() {
        Rounds.fill(officer, report, 12);

        var refused = Rounds.step(head, report, "submit", Map.of());
        Rounds.taken(officer, report, "ask-for-signature");
        JsonPath seen = manager.get("/reports/" + report);

        assertProblem(refused, 409, "step-not-possible");
        assertThat(refused.jsonPath().getString("errors[0].type")).isEqualTo("wrong-state");
        assertThat(seen.getString("sections[0].refusals.find { it.action == 'SUBMIT' }.why"))
                .isEqualTo("NOT_YOUR_PART");
        assertThat(seen.getString("sections[0].refusals.find { it.action == 'SUBMIT' }.who[0].unitName"))
                .isNotBlank();
        assertProblem(
                head.post(
                        "/report-sections/submit",
                        Map.of("sections", List.of(Map.of("id", seen.getString("sections[0].id"), "version", 0)))),
                412,
                "stale-version");
    }

    @Test
    void comesBackWithReasonsAndShowsWhatChanged() {
        submit(12);
        JsonPath grid = officer.get("/report-results/" + report);
        assertProblem(Rounds.step(manager, report, "return", Map.of()), 422, "invalid-fields");
        Rounds.step(
                        manager,
                        report,
                        "return",
                        Map.of(
                                "cells",
                                List.of(Map.of(
                                        "resultId", grid.getString("rows[0].resultId"), "reason", "Thiếu một thôn"))))
                .then()
                .statusCode(200);
        assertState("RETURNED");

        submit(14);

        assertThat(manager.get("/report-changes?reportId=" + report).getList("items.now.value"))
                .hasSize(3)
                .containsOnly(14);
        assertThat(manager.get("/report-changes?reportId=" + report).getList("items.before.value"))
                .containsOnly(12);
        assertThat(manager.get("/report-events?reportId=" + report)
                        .getString("items.find { it.action == 'RETURN' }.cells[0].reason"))
                .isEqualTo("Thiếu một thôn");
        assertThat(officer.get("/reports/" + report).getString("sections[0].submittedAt"))
                .isNotNull();
    }

    @Test
    void isEnteredFromPaperByTheManagerWhoThenDoesNotJudgeIt() {
        var early = Rounds.step(manager, report, "ask-for-signature", Map.of());
        String scan = Examples.attachment(manager, "bao-cao.pdf", Files.pdf("x"));
        manager.put(
                        "/report-papers/" + report,
                        manager.get("/reports/" + report).getInt("version"),
                        Map.of("number", "12/BC-UBND", "date", "2024-01-16", "attachmentId", scan))
                .then()
                .statusCode(200);
        Rounds.fill(manager, report, 9);
        Rounds.taken(manager, report, "ask-for-signature");
        Rounds.taken(manager, report, "submit");

        var own = Rounds.step(manager, report, "verify", Map.of());

        assertProblem(early, 409, "step-not-possible");
        assertThat(own.jsonPath().getString("errors[0].type")).isEqualTo("own-figures");
        assertThat(manager.get("/report-events?reportId=" + report).getString("items[0].onBehalfOf"))
                .contains("12/BC-UBND");
        assertThat(officer.get("/reports/" + report).getString("paper.number")).isEqualTo("12/BC-UBND");
        assertThat(officer.send("/attachments/" + scan).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotJudgedByWhoeverToldAFigureThatSomebodyElseCorrectedLater() {
        String scan = Examples.attachment(manager, "bao-cao.pdf", Files.pdf("x"));
        manager.put(
                        "/report-papers/" + report,
                        manager.get("/reports/" + report).getInt("version"),
                        Map.of("number", "12/BC-UBND", "date", "2024-01-16", "attachmentId", scan))
                .then()
                .statusCode(200);
        Rounds.fill(manager, report, 9);
        submit(12);

        var verified = Rounds.step(manager, report, "verify", Map.of());

        assertThat(officer.get("/report-results/" + report).getList("rows.enteredByName"))
                .containsOnly(officer.get("/me").getString("fullName"));
        assertThat(verified.jsonPath().getString("errors[0].type")).isEqualTo("own-figures");
        assertThat(verified.jsonPath().getString("errors[0].params.who")).isEqualTo("VERIFIER Phòng LĐ-TB&XH");
        assertThat(kinds(manager)).doesNotContain("VERIFY");
        assertState("SUBMITTED");
    }

    @Test
    void keepsWordsAndWhatIsSaidAboutIt() {
        Rounds.fill(officer, report, 12);
        int version = officer.get("/reports/" + report).getInt("version");

        officer.put("/report-narratives/" + report, version, Map.of("results", "Đã mở hai lớp"))
                .then()
                .statusCode(200);
        manager.post("/report-comments", Map.of("reportId", report, "text", "Đề nghị bổ sung danh sách"))
                .then()
                .statusCode(201);

        assertThat(manager.get("/reports/" + report).getString("narrative.results"))
                .isEqualTo("Đã mở hai lớp");
        assertThat(officer.get("/report-comments?reportId=" + report).getList("items.text"))
                .isEqualTo(List.of("Đề nghị bổ sung danh sách"));
        assertProblem(
                neighbour.post("/report-comments", Map.of("reportId", report, "text", "x")), 422, "invalid-fields");
        assertProblem(
                officer.put("/report-narratives/" + report, version, Map.of("results", "x")), 412, "stale-version");
    }

    @Test
    void isBegunByItsFirstWordsAsByItsFirstFigure() {
        int version = officer.get("/reports/" + report).getInt("version");

        officer.put("/report-narratives/" + report, version, Map.of("results", "Đang rà soát"))
                .then()
                .statusCode(200);

        assertState("DRAFT");
        assertThat(officer.get("/report-events?reportId=" + report).getList("items.action"))
                .isEqualTo(List.of("EDIT"));
    }

    private void submit(int value) {
        Rounds.fill(officer, report, value);
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(head, report, "submit");
        assertState("SUBMITTED");
    }

    /** It was due five days ago, and came in so long ago. */
    private void cameIn(String ago) {
        Reporting.run(
                "update report set due_on = cast(now() at time zone 'Asia/Ho_Chi_Minh' as date) - 5 where id = '"
                        + report + "'",
                "update report_section set submitted_at = now() - interval '" + ago + "' where report_id = '" + report
                        + "'");
    }

    private int lateDaysOfTask() {
        return officer.get("/tasks")
                .getInt("items.find { it.reportId == '" + report + "' && it.kind == 'CORRECT' }.lateDays");
    }

    private List<String> kinds(Caller caller) {
        return caller.get("/tasks").getList("items.kind", String.class);
    }

    private void assertState(String state) {
        assertThat(manager.get("/reports/" + report).getString("state")).isEqualTo(state);
    }
}
