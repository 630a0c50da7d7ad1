package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.Workbooks;

/** What no round has asked for has no rows to be missing: the report names it, and for good. */
@ApiTest
class UnaskedPeriodsTest {
    private static final String SON = "xa-phuoc-son";
    private final Caller manager = Caller.as("manager");
    private String planId = "";

    @BeforeEach
    void tellOfTheFirstAndTheNinthMonth() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", "Tháng 9", "2024-08-15", "2024-09-14");
        tell("Tháng 1", 40);
        tell("Tháng 9", 30);
    }

    @AfterEach
    void forget() {
        becomes("MONTHLY");
        Reporting.forgetAll();
    }

    @Test
    void areNamedForThePeriodThatIsPutTogether() {
        JsonPath made = made(nineMonths());

        assertThat(made.getInt(line("I2", "period.accepted.value"))).isEqualTo(70);
        assertThat(runs(made, "I2", "period")).containsExactly("MONTHLY 2-8");
        assertThat(runs(made, "I2", "before")).isEmpty();
        assertThat(runs(made, "I7", "period")).containsExactly("QUARTERLY 1-3");
    }

    @Test
    void areNamedForTheCumulativeFigureBesideThePeriod() {
        JsonPath made = made(manager.idOf("/rounds?limit=100&planId=" + planId, "name", "Tháng 9"));

        assertThat(made.getInt(line("I2", "cumulative.accepted.value"))).isEqualTo(70);
        assertThat(runs(made, "I2", "period")).isEmpty();
        assertThat(runs(made, "I2", "before")).containsExactly("MONTHLY 2-8");
    }

    @Test
    void areNoneOfAStockThatWasToldLater() {
        assertThat(runs(made(nineMonths()), "I5", "period")).isEmpty();
    }

    @Test
    void areNoneInDaysForWhichAnotherFrequencyHasAsked() {
        becomes("QUARTERLY");
        Reporting.open(planId, "QUARTERLY", "Quý II", "2024-03-15", "2024-06-14");
        becomes("MONTHLY");

        JsonPath made = made(nineMonths());

        assertThat(runs(made, "I2", "period")).containsExactly("MONTHLY 2-3", "MONTHLY 7-8");
        assertThat(runs(made, "I7", "period")).containsExactly("QUARTERLY 1-1", "QUARTERLY 3-3");
    }

    @Test
    void standOnPaperAndInTheSheet() {
        String id = made(nineMonths()).getString("id");

        assertThat(new Docx(manager.send("/consolidation-documents/" + id).asByteArray()).inStyle("Note"))
                .anySatisfy(note -> assertThat(note)
                        .startsWith("Trong kỳ, chưa mở kỳ: Tháng 2/2024 … Tháng 8/2024; số liệu chưa gồm các kỳ này"
                                + " (chỉ tiêu số "));
        Map<String, Object> row =
                jobs(manager.send("/consolidation-sheets/" + id).asByteArray());
        assertThat(row).containsEntry("Trong kỳ chưa mở kỳ", "Tháng 2/2024 … Tháng 8/2024");
        assertThat(row.get("Lũy kế chưa mở kỳ")).isIn("", null);
    }

    @Test
    void stayAsTheyWereWhenTheFiguresWereTaken() {
        String id = made(nineMonths()).getString("id");
        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");

        JsonPath before = manager.get("/consolidations/" + id);
        assertThat(runs(before, "I2", "period")).containsExactly("MONTHLY 2-8");
        JsonPath anew = manager.post("/consolidations/" + id + "/take-figures", before.getInt("version"), Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(runs(anew, "I2", "period")).containsExactly("MONTHLY 3-8");
    }

    /** What was taken before says nothing of it, which is not that all were asked. */
    @Test
    void areNotKnownOfFiguresThatWereTakenBeforeTheyWereNamed() {
        String id = made(nineMonths()).getString("id");
        Reporting.run(
                "alter table consolidation_snapshot disable trigger consolidation_snapshot_append_only",
                "update consolidation_snapshot set content = jsonb_set(content, '{contents,lines}', (select jsonb_agg(line - 'unasked')"
                        + " from jsonb_array_elements(content #> '{contents,lines}') as line))",
                "alter table consolidation_snapshot enable trigger consolidation_snapshot_append_only");

        assertThat(manager.get("/consolidations/" + id).<Object>get(line("I2", "unasked")))
                .isNull();
        assertThat(new Docx(manager.send("/consolidation-documents/" + id).asByteArray()).inStyle("Note"))
                .noneSatisfy(note -> assertThat(note).contains("chưa mở kỳ"));
    }

    private JsonPath made(Map<String, Object> round) {
        return made(Rounds.opened(manager, round));
    }

    private JsonPath made(String roundId) {
        return manager.post("/consolidations", Map.of("roundId", roundId))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> nineMonths() {
        Map<String, Object> round = new HashMap<>();
        round.put("planId", planId);
        round.put("kind", "DERIVED");
        round.put("dataFrom", "2023-12-15");
        round.put("dataTo", "2024-09-14");
        return round;
    }

    private static List<String> runs(JsonPath made, String code, String of) {
        List<Map<String, Object>> runs = made.getList(line(code, "unasked." + of));
        return runs.stream()
                .map(run -> run.get("frequency") + " " + run.get("first") + "-" + run.get("last"))
                .toList();
    }

    private static String line(String code, String field) {
        return "contents.lines.find { it.code == '" + code + "' }." + field;
    }

    private static Map<String, Object> jobs(byte[] file) {
        return Workbooks.table(file, "Theo chỉ tiêu").stream()
                .filter(row -> "I2".equals(row.get("Mã")))
                .findFirst()
                .orElseThrow();
    }

    private static void tell(String round, int figure) {
        Reporting.tell(round, SON, "I2", "value = " + figure);
        Reporting.become(round, SON, "ACCEPTED");
    }

    private static void becomes(String frequency) {
        Reporting.run(
                "update indicator set frequency = '" + frequency
                        + "' where code = 'I2' and plan_id in (select id from plan where year = 2024 and parent_plan_id is null)");
    }
}
