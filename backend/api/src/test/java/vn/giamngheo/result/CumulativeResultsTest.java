package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** Units that count on since the beginning of the year: the period's own is what the sum adds, and may take some back. */
@ApiTest
class CumulativeResultsTest {
    private static final String COMMUNE = "xa-phuoc-son";

    private final Caller officer = Caller.as("commune-officer");
    private String january = "";
    private String february = "";
    private String secondQuarter = "";

    @BeforeEach
    void open() {
        String planId = officer.planId();
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        Reporting.open(planId, "QUARTERLY", "Quý 1", "2023-12-15", "2024-03-14");
        Reporting.open(planId, "QUARTERLY", "Quý 2", "2024-03-15", "2024-06-14");
        january = Reporting.report("Tháng 1", COMMUNE);
        february = Reporting.report("Tháng 2", COMMUNE);
        secondQuarter = Reporting.report("Quý 2", COMMUNE);
        put(Reporting.report("Quý 1", COMMUNE), "I7", "numerator", 3, "denominator", 5)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    /** One more household in need, and all are served now: 6 of 6, though 3 of 1 is no rate. */
    @Test
    void holdsTheSumOfARateAgainstItsRulesAndNotWhatThePeriodAdds() {
        JsonPath up = put(secondQuarter, "I7", "numerator", 6, "denominator", 6, "cumulative", true)
                .jsonPath();
        assertThat(up.getInt("cells[0].row.numerator")).isEqualTo(3);
        assertThat(up.getInt("cells[0].row.denominator")).isEqualTo(1);
        assertThat(up.getList("cells[0].row.warnings.type")).doesNotContain("below-cumulative");

        JsonPath down = put(secondQuarter, "I7", "numerator", 2, "denominator", 5, "cumulative", true)
                .jsonPath();
        assertThat(down.getInt("cells[0].row.numerator")).isEqualTo(-1);
        assertThat(down.getInt("cells[0].row.denominator")).isZero();
        assertThat(down.<String>getList("cells[0].row.warnings.type")).contains("below-cumulative");

        assertProblem(
                        put(secondQuarter, "I7", "numerator", 7, "denominator", 6, "cumulative", true),
                        422,
                        "invalid-fields")
                .pointsAt("/cells/0/numerator")
                .breaks("over-denominator");
        assertProblem(put(secondQuarter, "I7", "numerator", 3, "denominator", 1), 422, "invalid-fields")
                .breaks("over-denominator");
    }

    @Test
    void letsASumThatTakesSomeBackBeSubmittedWhereItsPartsStillFit() {
        Rounds.fill(officer, january, 35);
        Rounds.fill(officer, february, 0);
        put(february, "I2", "value", 30, "cumulative", true).then().statusCode(200);

        assertThat(faults("I2a")).isEqualTo(List.of("part-over-whole"));
        assertProblem(Rounds.step(officer, february, "ask-for-signature", Map.of()), 422, "invalid-fields");

        put(february, "I2a", "value", 30, "cumulative", true).then().statusCode(200);

        assertThat(faults("I2a")).isEmpty();
        Rounds.taken(officer, february, "ask-for-signature");
    }

    /** The department collects in February what the commune told in January: the year's sum is of both. */
    @Test
    void goesOnFromWhatWhoeverCollectedItBeforeHasTold() {
        Reporting.tell("Tháng 1", COMMUNE, "I2", "value = 60");
        Reporting.become("Tháng 1", COMMUNE, "SUBMITTED");
        Reporting.run(
                "update report set agency_id = (select id from agency where code = 'nnptnt') where id = '" + february
                        + "'",
                // Whose it is stands with its sections too.
                "update report_section set agency_id = agency_id where report_id = '" + february + "'");
        Caller department = Caller.as("department-officer");

        assertThat(department.get("/report-results/" + february).getInt(row("I2", "cumulativeBefore.value")))
                .isEqualTo(60);
        JsonPath told = put(department, february, "I2", "value", 100, "cumulative", true)
                .jsonPath();

        assertThat(told.getInt("cells[0].row.value")).isEqualTo(40);
    }

    /** An ad hoc round stands beside the months, not after them: what it adds to them is nothing. */
    @Test
    void isNoWayToTellAnAdHocRound() {
        Rounds.fill(officer, january, 10);
        Reporting.openAdHoc(officer.planId(), "MONTHLY", "Đột xuất", "2024-01-15", "2024-02-14");
        String adHoc = Reporting.report("Đột xuất", COMMUNE);

        JsonPath shown = officer.get("/report-results/" + adHoc);
        assertThat(shown.getString(row("I2", "cumulativeBefore"))).isNull();
        assertThat(shown.getBoolean("takesSums")).isFalse();
        assertProblem(put(adHoc, "I2", "value", 15, "cumulative", true), 422, "invalid-fields")
                .pointsAt("/cells/0/cumulative")
                .breaks("only-base-rounds");
    }

    @Test
    void comesBackFromItsSheetAsItLeft() {
        Rounds.fill(officer, january, 35);
        Rounds.fill(officer, february, 0);
        put(february, "I2", "value", 30, "cumulative", true).then().statusCode(200);
        put(february, "I2a", "value", 36, "cumulative", true).then().statusCode(200);
        JsonPath before = officer.get("/report-results/" + february);

        byte[] untouched = officer.send("/sheets/report-results/" + february).asByteArray();
        JsonPath preview = sheet("/preview", untouched).jsonPath();
        assertThat(preview.getList("errors")).isEmpty();
        assertThat(preview.getInt("changed")).isZero();
        sheet("", untouched).then().statusCode(200);

        JsonPath after = officer.get("/report-results/" + february);
        assertThat(after.getList("rows.version")).isEqualTo(before.getList("rows.version"));
        assertThat(after.getInt(row("I2", "value"))).isEqualTo(-5);
        assertThat(after.getBoolean(row("I2a", "toldCumulative"))).isTrue();
    }

    /** 3 of 5 and then 6 of 6 in all: with 6 of 6 in the first quarter it would be 9 of 7. */
    @Test
    void keepsAnEarlierRateFromMakingALaterSumNone() {
        String first = Reporting.report("Quý 1", COMMUNE);
        put(secondQuarter, "I7", "numerator", 6, "denominator", 6, "cumulative", true)
                .then()
                .statusCode(200);
        Rounds.fill(officer, first, 5);

        JsonPath corrected = put(first, "I7", "numerator", 6, "denominator", 6).jsonPath();

        assertThat(corrected.getString("cells[0].row.faults[0].type")).isEqualTo("later-sum-no-rate");
        assertThat(corrected.getMap("cells[0].row.faults[0].params"))
                .isEqualTo(Map.of("numerator", "9", "denominator", "7", "until", "2024-06-14"));
        assertProblem(Rounds.step(officer, first, "ask-for-signature", Map.of()), 422, "invalid-fields")
                .breaks("later-sum-no-rate");
        put(secondQuarter, "I7", "numerator", 6, "denominator", 6, "cumulative", true)
                .then()
                .statusCode(200);
        Rounds.taken(officer, first, "ask-for-signature");
    }

    /** January was 20 when February was told as 50 in all; it is 25 by now. */
    @Test
    void keepsAFigureWhereANoteAloneIsWritten() {
        put(january, "I2", "value", 20).then().statusCode(200);
        put(february, "I2", "value", 50, "cumulative", true).then().statusCode(200);
        put(january, "I2", "value", 25).then().statusCode(200);

        JsonPath noted =
                put(february, "I2", "figureStays", true, "note", "theo sổ").jsonPath();

        assertThat(noted.getInt("cells[0].row.value")).isEqualTo(30);
        assertThat(noted.getBoolean("cells[0].row.toldCumulative")).isTrue();
        assertThat(noted.getString("cells[0].row.note")).isEqualTo("theo sổ");
        assertProblem(put(february, "I2", "figureStays", true, "value", 30), 422, "invalid-fields")
                .pointsAt("/cells/0/figureStays")
                .breaks("told-or-left");
    }

    @Test
    void takesNoSumThatWasReckonedFromWhatHasChanged() {
        put(january, "I2", "value", 20).then().statusCode(200);
        Map<String, ?> seen = officer.get("/report-results/" + february).getMap(row("I2", "cumulativeBefore"));
        put(january, "I2", "value", 25).then().statusCode(200);

        JsonPath stale = put(february, "I2", "value", 16, "cumulative", true, "cumulativeBefore", seen)
                .jsonPath();
        assertThat(stale.getString("cells[0].outcome")).isEqualTo("CONFLICT");
        assertThat(stale.getString("cells[0].row.value")).isNull();
        Map<String, ?> now = stale.getMap("cells[0].row.cumulativeBefore");
        assertThat(now.get("value")).isEqualTo(25);

        JsonPath anew = put(february, "I2", "value", 21, "cumulative", true, "cumulativeBefore", now)
                .jsonPath();
        assertThat(anew.getString("cells[0].outcome")).isEqualTo("SAVED");
        assertThat(anew.getInt("cells[0].row.value")).isEqualTo(-4);
    }

    private List<String> faults(String code) {
        return officer.get("/report-results/" + february).getList(row(code, "faults.type"));
    }

    private Response sheet(String rest, byte[] sheet) {
        return officer.request()
                .header("Idempotency-Key", "cumulative-" + rest)
                .contentType("application/octet-stream")
                .body(sheet)
                .post("/sheets/report-results/" + february + rest);
    }

    private Response put(String report, String code, Object... figure) {
        return put(officer, report, code, figure);
    }

    private static Response put(Caller caller, String report, String code, Object... figure) {
        JsonPath rows = caller.get("/report-results/" + report);
        Map<String, Object> cell = new HashMap<>();
        cell.put("resultId", rows.getString(row(code, "resultId")));
        cell.put("version", rows.getInt(row(code, "version")));
        for (int i = 0; i < figure.length; i += 2) {
            cell.put((String) figure[i], figure[i + 1]);
        }
        return caller.request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(cell)))
                .put("/report-results/" + report);
    }

    private static String row(String code, String field) {
        return "rows.find { it.code == '" + code + "' }." + field;
    }
}
