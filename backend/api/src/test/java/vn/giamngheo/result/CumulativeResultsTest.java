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
        JsonPath rows = officer.get("/report-results/" + report);
        Map<String, Object> cell = new HashMap<>();
        cell.put("resultId", rows.getString(row(code, "resultId")));
        cell.put("version", rows.getInt(row(code, "version")));
        for (int i = 0; i < figure.length; i += 2) {
            cell.put((String) figure[i], figure[i + 1]);
        }
        return officer.request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(cell)))
                .put("/report-results/" + report);
    }

    private static String row(String code, String field) {
        return "rows.find { it.code == '" + code + "' }." + field;
    }
}
