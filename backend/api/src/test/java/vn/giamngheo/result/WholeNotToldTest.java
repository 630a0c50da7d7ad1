package vn.giamngheo.result;

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
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** A part is told and what it is contained in is not: somebody should look at that again, or say why, and may go on. */
@ApiTest
class WholeNotToldTest {
    private static final String JANUARY = "Tháng 1";
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String WHOLE = "I2";
    private static final String PART = "I2a";

    private final Caller officer = Caller.as("commune-officer");
    private String january = "";

    @BeforeEach
    void open() {
        Reporting.open(officer.planId(), "MONTHLY", JANUARY, "2023-12-15", "2024-01-14");
        january = Reporting.report(JANUARY, COMMUNE);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void isSaidOfThePartAndOfNothingElse() {
        assertThat(warnings(PART)).as("nothing is told yet").isEmpty();

        tell(PART, Map.of("value", 3));

        assertThat(warnings(PART)).containsExactly("whole-not-told");
        assertThat(rows().getMap(row(PART) + "warnings[0].params")).isEqualTo(Map.of("code", WHOLE));
        assertThat(warnings(WHOLE)).isEmpty();
        assertThat(rows().getList(row(PART) + "faults")).isEmpty();
    }

    @Test
    void isSaidNoMoreOnceTheWholeIsTold() {
        tell(PART, Map.of("value", 0));
        tell(WHOLE, Map.of("value", 0));

        assertThat(warnings(PART)).isEmpty();
    }

    @Test
    void keepsNoReportFromGoingIn() {
        Rounds.fill(officer, january, 1);
        tell(WHOLE, Map.of("note", "Chờ số của công an xã"));

        assertThat(warnings(PART)).contains("whole-not-told");
        Rounds.taken(officer, january, "ask-for-signature");
    }

    private void tell(String code, Map<String, Object> figure) {
        JsonPath rows = rows();
        Map<String, Object> cell = new HashMap<>(figure);
        cell.put("resultId", rows.getString(row(code) + "resultId"));
        cell.put("version", rows.getInt(row(code) + "version"));
        officer.request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(cell)))
                .put("/report-results/" + january)
                .then()
                .statusCode(200);
    }

    private List<String> warnings(String code) {
        return rows().getList(row(code) + "warnings.type", String.class);
    }

    private JsonPath rows() {
        return officer.get("/report-results/" + january);
    }

    private static String row(String code) {
        return "rows.find { it.code == '" + code + "' }.";
    }
}
