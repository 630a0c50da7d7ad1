package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;

/** A round's report: drafted from what is told, issued by somebody else, standing as it is, told anew in the next revision. */
@ApiTest
class ConsolidationTest {
    private static final String ROUND = "Tháng 2";
    private static final String SON = "xa-phuoc-son";
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private final Caller officer = Caller.as("neighbour-officer");
    private String planId = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", ROUND, "2024-01-15", "2024-02-14");
        tell("Tháng 1", SON, 40, "ACCEPTED");
        tell(ROUND, SON, 30, "ACCEPTED");
        tell(ROUND, "xa-phuoc-hoa", 20, "SUBMITTED");
        say(SON, "results_text = 'Mở hai lớp nghề', difficulties_text = 'Thiếu giáo viên'");
        say("xa-phuoc-hoa", "results_text = 'Xuất khẩu lao động'");
        say("xa-phuoc-loc", "results_text = 'Chưa gửi'");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void tellsItsHistoryAndTheWordsOfItsDraftsToWhoSeesEveryReportOnly() {
        String path = "/consolidations/" + made().getString("id");
        manager.put(path, 0, Map.of("results", "Đã mở ba lớp nghề")).then().statusCode(200);
        leader.post(path + "/issue", 1, issue()).then().statusCode(200);

        JsonPath all = manager.get(path + "/history");
        JsonPath outside = officer.get(path + "/history");
        List<String> steps = List.of("consolidation.issue", "consolidation.tell", "consolidation.make");
        assertThat(all.getList("items.operation")).isEqualTo(steps);
        assertThat(all.getString("items[2].changes.find { it.field == 'resultsText' }.after"))
                .contains("Phước Sơn: Mở hai lớp nghề");
        assertThat(outside.getList("items.operation")).isEqualTo(steps);
        assertThat(outside.prettify()).doesNotContain("lớp nghề", "Thiếu giáo viên");
    }

    @Test
    void saysWhatProgressSaysAndNamesWhoIsMissing() {
        JsonPath made = made();
        JsonPath progress = manager.get("/progress?planId=" + planId + "&asOf=2024-02-14");

        assertThat(made.getInt(line("I2", "period.accepted.value"))).isEqualTo(30);
        assertThat(made.getInt(line("I2", "period.provisional.value"))).isEqualTo(50);
        for (String code : List.of("I1", "I2", "I2a", "I3", "I5", "I8")) {
            String row = "rows.find { it.code == '" + code + "' }.";
            assertThat(made.<Object>get(line(code, "cumulative.accepted"))).isEqualTo(progress.get(row + "accepted"));
            assertThat(made.<Object>get(line(code, "cumulative.provisional")))
                    .isEqualTo(progress.get(row + "provisional"));
        }
        assertThat(made.getInt(line("I2", "cumulative.accepted.value"))).isEqualTo(70);
        assertThat(made.getFloat(line("I2", "share"))).isEqualTo(1.6f);
        assertThat(made.getList(line("I2", "period.accepted.missing.name"), String.class))
                .hasSize(12)
                .contains("Xã Phước Lộc", "Xã Phước Hòa");
        assertThat(made.getList("contents.places")).hasSize(13);
        assertThat(made.getString(cell(made, "I2", "21976", "period.accepted.value")))
                .isNull();
        assertThat(made.getInt(cell(made, "I2", "21970", "period.accepted.value")))
                .isEqualTo(30);
        assertThat(made.getList("contents.money")).isNotEmpty();
        assertThat(made.getString("contents.money.find { it.source == 'CENTRAL' }.spent"))
                .isNull();
        assertThat(made.getLong("contents.money.find { it.source == 'CENTRAL' }.stated"))
                .isEqualTo(7_300_156_000L);
    }

    @Test
    void gathersTheWordsOfTheUnitsThatAreIn() {
        JsonPath made = made();

        assertThat(made.getString("narrative.results"))
                .contains("Phước Sơn: Mở hai lớp nghề", "Phước Hòa (chưa được duyệt): Xuất khẩu lao động")
                .doesNotContain("Chưa gửi");
        assertThat(made.getString("narrative.difficulties")).contains("Thiếu giáo viên");
        assertThat(made.getString("narrative.proposals")).isNull();
    }

    @Test
    void tracesEachFigureToTheReportsBehindIt() {
        JsonPath made = made();
        String id = made.getString("id");
        String traces = "/consolidation-traces/" + id + "?indicatorId=" + made.getString(line("I2", "indicatorId"));
        tell("Tháng 1", SON, 99, "ACCEPTED");

        JsonPath all = manager.get(traces);
        JsonPath period = manager.get(traces + "&periodAlone=true&areaId="
                + made.getString("contents.places.find { it.code == '21970' }.areaId"));

        assertThat(all.getList("lines.value", Integer.class)).containsExactlyInAnyOrder(40, 30, 20);
        assertThat(period.getList("lines.reportId")).isEqualTo(List.of(Reporting.report(ROUND, SON)));
        assertProblem(
                manager.send("/consolidation-traces/" + id + "?indicatorId=" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void isIssuedBySomebodyElseAndStandsThenAsItIs() {
        JsonPath made = made();
        String path = "/consolidations/" + made.getString("id");
        assertThat(made.getList("allowedActions")).isEqualTo(List.of("EDIT", "TAKE_FIGURES"));
        assertProblem(officer.send(path), 404, "not-found");

        Response told = manager.put(path, 0, Map.of("results", "Đạt khá", "difficulties", "Thiếu vốn"));
        assertThat(told.jsonPath().getString("narrative.results")).isEqualTo("Đạt khá");
        assertProblem(manager.put(path, 0, Map.of("results", "Khác")), 412, "stale-version");
        assertProblem(manager.post(path + "/issue", 1, issue()), 403, "own-draft");
        assertProblem(
                leader.post(
                        path + "/issue",
                        1,
                        Map.of("number", "12/BC-UBND", "issuedOn", "2099-01-01", "signatory", Map.of())),
                422,
                "invalid-fields");
        assertThat(leader.get(path).getList("allowedActions")).isEqualTo(List.of("ISSUE"));

        Response issued = leader.post(path + "/issue", 1, issue());
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(issued.jsonPath().getString("issuingAgencyName")).contains("huyện Tuy Phước");
        assertProblem(leader.post(path + "/issue", 1, issue()), 412, "stale-version");
        assertProblem(leader.post(path + "/issue", 2, issue()), 409, "step-not-possible");
        assertProblem(manager.put(path, 2, Map.of("results", "Khác")), 409, "step-not-possible");
        assertProblem(manager.post(path + "/take-figures", 2, Map.of()), 409, "step-not-possible");
        tell(ROUND, "xa-phuoc-loc", 5, "ACCEPTED");

        JsonPath after = officer.get(path);
        assertThat(after.getInt(line("I2", "period.accepted.value"))).isEqualTo(30);
        assertThat(after.getString("narrative.results")).isEqualTo("Đạt khá");
        // The words of single units, and what was not accepted, are not everybody's.
        assertThat(after.getList("contents.answers.narrative").stream().allMatch(one -> one == null))
                .isTrue();
        assertThat(officer.get("/consolidation-traces/" + made.getString("id") + "?indicatorId="
                                + made.getString(line("I2", "indicatorId")))
                        .getInt("withheld"))
                .isBetween(0, 1);
    }

    @Test
    void isKeptByTheDatabaseAsItWasIssued() {
        String id = made().getString("id");
        leader.post("/consolidations/" + id + "/issue", 0, issue()).then().statusCode(200);
        String actor =
                "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)";

        try (Database database = Database.asApi()) {
            for (String statement : List.of(
                    "update consolidation set results_text = 'x' where id = '" + id + "'",
                    "insert into consolidation_snapshot select gen_random_uuid(), 0, consolidation_id, now(), 'x', content from"
                            + " consolidation_snapshot",
                    "update consolidation_snapshot set content = '{}'",
                    "delete from consolidation")) {
                assertThatThrownBy(() -> database.runTogether(actor, statement))
                        .as(statement)
                        .hasMessageMatching("(?s).*(stands as it is|append-only|permission denied).*");
            }
        }
    }

    @Test
    void tellsInTheNextRevisionWhatCameInSince() {
        JsonPath first = made();
        String path = "/consolidations/" + first.getString("id");
        assertProblem(manager.post("/consolidations", Map.of("roundId", round(ROUND))), 409, "step-not-possible");
        manager.put(path, 0, Map.of("results", "Đạt khá")).then().statusCode(200);
        leader.post(path + "/issue", 1, issue()).then().statusCode(200);
        tell(ROUND, "xa-phuoc-loc", 5, "ACCEPTED");

        JsonPath second = made();
        JsonPath differences = manager.get("/consolidation-differences/" + second.getString("id"));

        assertThat(second.getInt("revision")).isEqualTo(2);
        assertThat(second.getString("narrative.results")).isEqualTo("Đạt khá");
        assertThat(second.getInt(line("I2", "period.accepted.value"))).isEqualTo(35);
        assertThat(differences.getInt("previousRevision")).isEqualTo(1);
        String whole = "figures.find { it.code == 'I2' && it.areaId == null && it.span == 'PERIOD' }.";
        assertThat(differences.getInt(whole + "acceptedBefore")).isEqualTo(30);
        assertThat(differences.getInt(whole + "acceptedNow")).isEqualTo(35);
        assertThat(differences.getList("figures.findAll { it.code == 'I2' }.areaName", String.class))
                .containsExactlyInAnyOrder(null, null, "Xã Phước Lộc", "Xã Phước Lộc");
        assertThat(differences.getList("answers.agencyName", String.class)).hasSize(1);
        assertThat(differences.getBoolean("answers[0].cameIn")).isTrue();
        assertThat(manager.get("/consolidation-differences/" + first.getString("id"))
                        .getString("previousId"))
                .isNull();
        assertThat(manager.get("/consolidations?planId=" + planId).getList("items.revision"))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(officer.get("/consolidations?planId=" + planId).getList("items.revision"))
                .isEqualTo(List.of(1));
    }

    @Test
    void takesFiguresOfADraftAnew() {
        String path = "/consolidations/" + made().getString("id");
        tell(ROUND, "xa-phuoc-loc", 5, "ACCEPTED");
        assertThat(manager.get(path).getInt(line("I2", "period.accepted.value")))
                .isEqualTo(30);

        Response taken = manager.post(path + "/take-figures", 0, Map.of());

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getInt(line("I2", "period.accepted.value"))).isEqualTo(35);
        assertProblem(manager.post(path + "/take-figures", 0, Map.of()), 412, "stale-version");
    }

    @Test
    void keepsAdHocRoundsOutsideTheSums() {
        Reporting.openAdHoc(planId, "MONTHLY", "Đột xuất", "2024-02-01", "2024-02-10");
        tell("Đột xuất", SON, 7, "ACCEPTED");

        JsonPath adHoc = made("Đột xuất");

        assertThat(adHoc.getInt(line("I2", "period.accepted.value"))).isEqualTo(7);
        assertThat(adHoc.getString(line("I2", "cumulative"))).isNull();
        assertThat(adHoc.getString("contents.lines.find { it.code == 'I3' }")).isNull();
        assertThat(made().getInt(line("I2", "cumulative.accepted.value"))).isEqualTo(70);
        assertThat(manager.get("/consolidation-traces/" + adHoc.getString("id") + "?indicatorId="
                                + adHoc.getString(line("I2", "indicatorId")))
                        .getList("lines.value"))
                .isEqualTo(List.of(7));
    }

    @Test
    void refusesARoundThatIsNotThere() {
        assertProblem(manager.post("/consolidations", Map.of("roundId", UUID.randomUUID())), 422, "invalid-fields");
    }

    private JsonPath made() {
        return made(ROUND);
    }

    private JsonPath made(String name) {
        Response made = manager.post("/consolidations", Map.of("roundId", round(name)));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location"))
                .endsWith("/consolidations/" + made.jsonPath().getString("id"));
        return made.jsonPath();
    }

    private String round(String name) {
        return manager.idOf("/rounds?limit=100&planId=" + planId, "name", name);
    }

    private static Map<String, Object> issue() {
        return Map.of(
                "number",
                "12/BC-UBND",
                "issuedOn",
                "2024-02-20",
                "signatory",
                Map.of("onBehalfOf", "TM. ỦY BAN NHÂN DÂN", "title", "CHỦ TỊCH", "name", "Nguyễn Văn A"),
                "withUnacceptedWords",
                true);
    }

    private static String line(String code, String field) {
        return "contents.lines.find { it.code == '" + code + "' }." + field;
    }

    private static String cell(JsonPath made, String indicator, String area, String field) {
        return "contents.cells.find { it.indicatorId == '" + made.getString(line(indicator, "indicatorId"))
                + "' && it.areaId == '"
                + made.getString("contents.places.find { it.code == '" + area + "' }.areaId") + "' }." + field;
    }

    private static void tell(String round, String commune, int figure, String state) {
        Reporting.tell(round, commune, "I2", "value = " + figure);
        Reporting.become(round, commune, state);
    }

    private static void say(String commune, String columns) {
        Reporting.run("update report set " + columns + " where id = '" + Reporting.report(ROUND, commune) + "'");
    }
}
