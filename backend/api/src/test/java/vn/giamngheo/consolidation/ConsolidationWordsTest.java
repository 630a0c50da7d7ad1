package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;

/** What is said beside the figures keeps in step with the units, loses nothing that was written, and is signed without stale marks. */
@ApiTest
class ConsolidationWordsTest {
    private static final String ROUND = "Tháng 2";
    private static final String SON = "xa-phuoc-son";
    private static final String HOA = "xa-phuoc-hoa";
    private static final String LOC = "xa-phuoc-loc";
    private static final String MARKED = "Phước Hòa (chưa được duyệt): Xuất khẩu lao động";
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private String planId = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", ROUND, "2024-01-15", "2024-02-14");
        say(SON, "results_text = 'Mở hai lớp nghề', difficulties_text = 'Thiếu giáo viên'", "ACCEPTED");
        say(HOA, "results_text = 'Xuất khẩu lao động'", "SUBMITTED");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void areGatheredAnewInTheNextRevisionWhereNobodyHasWrittenInThem() {
        JsonPath first = made();
        assertThat(first.getString("narrative.results")).contains(MARKED);
        String path = path(first);
        manager.put(path, 0, words(first.getString("narrative.results"), "Thiếu giáo viên dạy nghề"))
                .then()
                .statusCode(200);
        issued(path, 1);
        comeInLate();

        JsonPath second = made();

        assertThat(second.getString("narrative.results"))
                .contains("Phước Hòa: Xuất khẩu lao động", "Phước Lộc: Giới thiệu việc làm")
                .doesNotContain("chưa được duyệt");
        assertThat(second.getString("narrative.difficulties")).isEqualTo("Thiếu giáo viên dạy nghề");
        assertThat(second.getString("narrative.proposals")).endsWith("Phước Lộc: Sớm cấp vốn");
    }

    @Test
    void areGatheredAnewWithTheFiguresOfADraft() {
        String path = path(made());
        comeInLate();

        Response taken = manager.post(path + "/take-figures", 0, Map.of());

        assertThat(taken.jsonPath().getString("narrative.results"))
                .contains("Phước Lộc: Giới thiệu việc làm")
                .doesNotContain("chưa được duyệt");
        assertThat(taken.jsonPath().getInt("version")).isEqualTo(1);
    }

    @Test
    void stayWhereSomebodyHasWrittenAndWhatIsNewIsTold() {
        String path = path(made());
        manager.put(path, 0, words("Đã mở hai lớp nghề tại Phước Sơn", null))
                .then()
                .statusCode(200);
        comeInLate();
        say(HOA, "results_text = 'Đưa 20 lao động đi Nhật Bản'", "SUBMITTED");
        manager.post(path + "/take-figures", 1, Map.of()).then().statusCode(200);
        // Taking them once more hides nothing of it.
        manager.post(path + "/take-figures", 2, Map.of()).then().statusCode(200);

        JsonPath draft = manager.get(path);

        assertThat(draft.getString("narrative.results")).isEqualTo("Đã mở hai lớp nghề tại Phước Sơn");
        assertThat(draft.getString("narrative.difficulties")).as("emptied").isNull();
        List<String> fresh = draft.getList("unitWords.results.findAll { it.fresh && !it.said }.line");
        String late = "UBND xã Phước Lộc: Giới thiệu việc làm";
        String otherwise = "UBND xã Phước Hòa (chưa được duyệt): Đưa 20 lao động đi Nhật Bản";
        assertThat(fresh).containsExactlyInAnyOrder(late, otherwise);
        assertThat(draft.getList("unitWords.difficulties.fresh")).containsExactly(false);

        manager.put(path, 3, words("Đã mở hai lớp nghề\r\n" + late, null))
                .then()
                .statusCode(200);
        assertThat(manager.get(path).getList("unitWords.results.findAll { it.fresh && !it.said }.line"))
                .containsExactly(otherwise);
    }

    @Test
    void areNoNewsInTheFirstRevisionAndNobodysButWhoSeesEveryReport() {
        JsonPath made = made();
        assertThat(made.getList("unitWords.results.fresh")).containsExactly(false, false);
        assertThat(made.getList("unitWords.results.said")).containsExactly(true, true);
        issued(path(made), 0);

        assertThat(Caller.as("neighbour-officer").get(path(made)).getString("unitWords"))
                .isNull();
    }

    @Test
    void areNotIssuedWithAMarkThatIsStale() {
        String path = path(made());
        Reporting.become(ROUND, HOA, "ACCEPTED");

        Response refused = leader.post(path + "/issue", 0, issue(true));

        assertProblem(refused, 409, "unaccepted-words");
        assertThat(refused.jsonPath().getList("errors.type")).containsExactly("accepted-since");
        assertThat(refused.jsonPath().getString("errors[0].params.unit")).endsWith("Phước Hòa");
        manager.post(path + "/take-figures", 0, Map.of()).then().statusCode(200);
        leader.post(path + "/issue", 1, issue(false)).then().statusCode(200);
    }

    @Test
    void areIssuedWithAMarkThatStandsOnlyWhereThatIsMeant() {
        String path = path(made());
        manager.put(
                        path,
                        0,
                        words(
                                "Theo báo cáo của UBND xã Phước Hòa (chưa được duyệt) và báo Đảng (chưa được duyệt)",
                                null))
                .then()
                .statusCode(200);

        Response refused = leader.post(path + "/issue", 1, issue(false));

        assertProblem(refused, 409, "unaccepted-words");
        assertThat(refused.jsonPath().getList("errors.type")).containsOnly("not-accepted");
        assertThat(refused.jsonPath().getList("errors.params.unit")).hasSize(2).contains("và báo Đảng");
        leader.post(path + "/issue", 1, issue(true)).then().statusCode(200);
    }

    private void comeInLate() {
        Reporting.become(ROUND, HOA, "ACCEPTED");
        say(LOC, "results_text = 'Giới thiệu việc làm', proposals_text = 'Sớm cấp vốn'", "ACCEPTED");
    }

    private JsonPath made() {
        String roundId = manager.idOf("/rounds?limit=100&planId=" + planId, "name", ROUND);
        Response made = manager.post("/consolidations", Map.of("roundId", roundId));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath();
    }

    private void issued(String path, int version) {
        leader.post(path + "/issue", version, issue(true)).then().statusCode(200);
    }

    private static String path(JsonPath made) {
        return "/consolidations/" + made.getString("id");
    }

    private static Map<String, String> words(String results, @Nullable String difficulties) {
        return difficulties == null
                ? Map.of("results", results)
                : Map.of("results", results, "difficulties", difficulties);
    }

    private static Map<String, Object> issue(boolean withUnacceptedWords) {
        return Map.of(
                "number",
                "12/BC-UBND",
                "issuedOn",
                "2024-02-20",
                "signatory",
                Map.of("title", "CHỦ TỊCH", "name", "Nguyễn Văn A"),
                "withUnacceptedWords",
                withUnacceptedWords,
                "withEarlierFigures",
                false);
    }

    private static void say(String commune, String columns, String state) {
        Reporting.run("update report set " + columns + " where id = '" + Reporting.report(ROUND, commune) + "'");
        Reporting.become(ROUND, commune, state);
    }
}
