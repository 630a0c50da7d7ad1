package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Reporting;

/** Units write in cells, by grid and by sheet; nothing of one is lost to another, and an empty cell is not 0. */
@ApiTest
class ReportResultsTest {
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String JANUARY = "Tháng 1";
    private static final String FEBRUARY = "Tháng 2";
    private static final String QUARTER = "Quý 1";

    private final Caller officer = Caller.as("commune-officer");
    private String january = "";
    private String february = "";
    private String quarter = "";

    @BeforeEach
    void open() {
        String planId = officer.planId();
        Reporting.open(planId, "MONTHLY", JANUARY, "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", "2024-02-14");
        Reporting.open(planId, "QUARTERLY", QUARTER, "2023-12-15", "2024-03-14");
        january = Reporting.report(JANUARY, COMMUNE);
        february = Reporting.report(FEBRUARY, COMMUNE);
        quarter = Reporting.report(QUARTER, COMMUNE);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void showsWhatIsAskedWithWhatStandsBesideIt() {
        put(january, cell(january, "I2", 0, "value", 35)).then().statusCode(200);

        JsonPath rows = officer.get("/report-results/" + february);

        assertThat(rows.getString(row("I2", "value"))).isNull();
        assertThat(rows.getInt(row("I2", "last.value"))).isEqualTo(35);
        assertThat(rows.getInt(row("I2", "cumulativeBefore.value"))).isEqualTo(35);
        assertThat(rows.getInt(row("I2", "target.value"))).isEqualTo(420);
        assertThat(rows.getBoolean(row("I2", "target.sample"))).isTrue();
        assertThat(rows.getBoolean(row("I2", "editable"))).isTrue();
        assertThat(rows.getList(row("I2", "faults.type"))).isEqualTo(List.of("empty-without-note"));
    }

    @Test
    void keepsThePeriodsOwnFigureOfACumulativeOne() {
        put(january, cell(january, "I2", 0, "value", 35)).then().statusCode(200);

        JsonPath up = put(february, cell(february, "I2", 0, "value", 50, "cumulative", true))
                .jsonPath();
        JsonPath down = put(february, cell(february, "I2", 1, "value", 30, "cumulative", true))
                .jsonPath();

        assertThat(up.getInt("cells[0].row.value")).isEqualTo(15);
        assertThat(up.getBoolean("cells[0].row.toldCumulative")).isTrue();
        assertThat(down.getInt("cells[0].row.value")).isEqualTo(-5);
        assertThat(down.getList("cells[0].row.warnings.type"))
                .contains(List.of("below-cumulative").toArray());
    }

    @Test
    void keepsZeroAndEmptyApart() {
        JsonPath zero = put(january, cell(january, "I2", 0, "value", 0)).jsonPath();
        JsonPath empty = put(january, cell(january, "I2", 1)).jsonPath();

        assertThat(zero.getInt("cells[0].row.value")).isZero();
        assertThat(zero.getList("cells[0].row.faults")).isEmpty();
        assertThat(empty.getString("cells[0].row.value")).isNull();
    }

    @Test
    void leavesACellThatSomebodyElseHasWrittenInAndKeepsTheOthers() {
        put(january, cell(january, "I2", 0, "value", 1)).then().statusCode(200);

        JsonPath answer = put(january, cell(january, "I2", 0, "value", 2), cell(january, "I2a", 0, "value", 1))
                .jsonPath();

        assertThat(answer.getList("cells.outcome")).isEqualTo(List.of("CONFLICT", "SAVED"));
        assertThat(answer.getInt("cells[0].row.value")).isEqualTo(1);
        assertThat(answer.getInt("cells[0].version")).isEqualTo(1);
        // What a browser sends again after it has lost the answer is no conflict.
        assertThat(put(january, cell(january, "I2", 0, "value", 1)).jsonPath().getList("cells.outcome"))
                .isEqualTo(List.of("SAVED"));
    }

    @Test
    void refusesWhatCanNotBeKeptByItsCellAndKeepsNothing() {
        Response count = put(january, cell(january, "I2a", 0, "value", 1), cell(january, "I2", 0, "value", 1.5));
        assertProblem(count, 422, "invalid-fields").pointsAt("/cells/1/value").breaks("decimals");
        assertProblem(put(january, cell(january, "I2", 0, "numerator", 1)), 422, "invalid-fields")
                .pointsAt("/cells/0/numerator")
                .breaks("wrong-kind");
        assertProblem(put(january, cell(january, "I2", 0, "value", -1)), 422, "invalid-fields")
                .pointsAt("/cells/0/value");
        assertProblem(put(quarter, cell(quarter, "I7", 0, "numerator", 3, "denominator", 2)), 422, "invalid-fields")
                .pointsAt("/cells/0/numerator")
                .breaks("over-denominator");
        assertProblem(put(quarter, cell(quarter, "I7", 0, "numerator", 3)), 422, "invalid-fields")
                .pointsAt("/cells/0/denominator");
        Map<String, Object> unknown = cell(january, "I2", 0, "value", 1);
        unknown.put("resultId", UUID.randomUUID().toString());
        assertProblem(put(january, unknown), 422, "invalid-fields").pointsAt("/cells/0/resultId");

        assertThat(officer.get("/report-results/" + january).getList("rows.value"))
                .containsOnlyNulls();
    }

    @Test
    void saysWhatBlocksSubmissionAndWhatOnlyAsksForANote() {
        put(january, cell(january, "I2", 0, "value", 20), cell(january, "I2a", 0, "value", 21))
                .then()
                .statusCode(200);
        put(february, cell(february, "I2", 0, "value", 410)).then().statusCode(200);

        JsonPath first = officer.get("/report-results/" + january);
        JsonPath second = officer.get("/report-results/" + february);

        assertThat(first.getList(row("I2a", "faults.type"))).isEqualTo(List.of("part-over-whole"));
        assertThat(second.getList(row("I2", "warnings.type"))).isEqualTo(List.of("jump", "over-target"));
        assertThat(second.getList(row("I2", "faults"))).isEmpty();
    }

    /** Points are made of counts; who can't tell these says why, as of everything else. */
    @Test
    void takesANoteForPointsThatCanNotBeToldYet() {
        Reporting.open(officer.planId(), "YEARLY", "Cả năm", "2023-12-15", "2024-12-14");
        String year = Reporting.report("Cả năm", COMMUNE);
        assertThat(officer.get("/report-results/" + year).getList(row("I1a", "faults.type")))
                .containsExactly("empty-without-note");

        put(year, cell(year, "I1a", 0, "note", "Chờ kết quả rà soát hộ nghèo cuối năm"))
                .then()
                .statusCode(200);

        assertThat(officer.get("/report-results/" + year).getList(row("I1a", "faults")))
                .isEmpty();
    }

    @Test
    void warnsOfPartsThatAreAddedUpAndDividedByOtherTotals() {
        Reporting.open(officer.planId(), "YEARLY", "Cả năm", "2023-12-15", "2024-12-14");
        String year = Reporting.report("Cả năm", COMMUNE);
        put(
                        year,
                        cell(year, "I1a", 0, "numerator", 60, "denominator", 1200),
                        cell(year, "I1b", 0, "numerator", 30, "denominator", 900))
                .then()
                .statusCode(200);

        JsonPath rows = officer.get("/report-results/" + year);
        assertThat(rows.getList(row("I1a", "warnings.type"))).containsExactly("other-total");
        assertThat(rows.getMap(row("I1a", "warnings[0].params")))
                .isEqualTo(Map.of("code", "I1b", "denominator", "900"));
        assertThat(rows.getList(row("I1b", "warnings.params.denominator"))).containsExactly("1200");

        put(year, cell(year, "I1b", 1, "numerator", 30, "denominator", 1200))
                .then()
                .statusCode(200);
        assertThat(officer.get("/report-results/" + year).getList(row("I1a", "warnings")))
                .isEmpty();
    }

    @Test
    void blocksNoPartOfAWholeThatIsCorrectedDownwards() {
        put(january, cell(january, "I2", 0, "value", 35), cell(january, "I2a", 0, "value", 2))
                .then()
                .statusCode(200);
        put(february, cell(february, "I2", 0, "value", 30, "cumulative", true), cell(february, "I2a", 0, "value", 0))
                .then()
                .statusCode(200);

        assertThat(officer.get("/report-results/" + february).getList(row("I2a", "faults")))
                .isEmpty();
    }

    @Test
    void isWrittenByItsUnitAndByTheManagerFromItsPaper() {
        assertProblem(putAs("neighbour-officer", january, cell(january, "I2", 0, "value", 1)), 404, "not-found");
        assertProblem(putAs("department-officer", january, cell(january, "I2", 0, "value", 1)), 404, "not-found");
        assertProblem(putAs("manager", january, cell(january, "I2", 0, "value", 1)), 403, "forbidden");
        Caller manager = Caller.as("manager");
        manager.put(
                        "/report-papers/" + january,
                        manager.get("/reports/" + january).getInt("version"),
                        Map.of(
                                "number",
                                "12/BC-UBND",
                                "date",
                                "2024-01-16",
                                "attachmentId",
                                Examples.attachment(manager, "a.pdf", Files.pdf("x"))))
                .then()
                .statusCode(200);

        JsonPath onBehalf =
                putAs("manager", january, cell(january, "I2", 0, "value", 1)).jsonPath();

        assertThat(onBehalf.getBoolean("cells[0].row.onBehalf")).isTrue();
        Reporting.become(JANUARY, COMMUNE, "SUBMITTED");
        assertProblem(put(january, cell(january, "I2", 1, "value", 2)), 409, "step-not-possible");
        Reporting.run("update reporting_round set status = 'CLOSED' where name = '" + FEBRUARY + "'");
        assertProblem(put(february, cell(february, "I2", 0, "value", 2)), 409, "step-not-possible");
    }

    @Test
    void showsOthersOnlyWhatIsAccepted() {
        Caller neighbour = Caller.as("neighbour-officer");
        put(january, cell(january, "I2", 0, "value", 9)).then().statusCode(200);
        assertProblem(neighbour.send("/report-results/" + january), 404, "not-found");
        assertThat(neighbour.get(list()).getList("items.reportId")).doesNotContain(january);

        Reporting.become(JANUARY, COMMUNE, "ACCEPTED");

        JsonPath seen = neighbour.get("/report-results/" + january);
        assertThat(seen.getInt(row("I2", "value"))).isEqualTo(9);
        assertThat(seen.getBoolean(row("I2", "editable"))).isFalse();
        assertThat(neighbour.get(list()).getList("items.reportId")).contains(january);
    }

    /** Each filter by itself, of a list that goes on: what is shown and what is counted ask differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicatorCode=I2",
                "areaCode=21970",
                "areaAsOf=2024-01-14",
                "agencyCode=" + COMMUNE,
                "status=NOT_SUBMITTED",
                "from=2024-01-14",
                "to=2024-12-14"
            })
    void countsWhatAFilterLeaves(String filter) {
        for (String user : List.of("manager", "commune-officer")) {
            Caller caller = Caller.as(user);
            JsonPath all = caller.get(list() + "&" + filter);
            assertThat(all.getList("items").size()).as(filter).isGreaterThan(1);

            JsonPath page = caller.get("/results?limit=1&planId=" + officer.planId() + "&" + filter);
            assertThat(page.getInt("total")).as(filter).isEqualTo(all.getInt("total"));
            assertThat(page.getList("items.id"))
                    .isEqualTo(all.getList("items.id").subList(0, 1));
        }
    }

    private String list() {
        return "/results?limit=100&planId=" + officer.planId();
    }

    private static String row(String code, String field) {
        return "rows.find { it.code == '" + code + "' }." + field;
    }

    private Map<String, Object> cell(String report, String code, int version, Object... figure) {
        Map<String, Object> cell = new HashMap<>();
        cell.put(
                "resultId",
                Caller.as("manager").get("/report-results/" + report).getString(row(code, "resultId")));
        cell.put("version", version);
        for (int i = 0; i < figure.length; i += 2) {
            cell.put((String) figure[i], figure[i + 1]);
        }
        return cell;
    }

    private Response put(String report, Map<?, ?>... cells) {
        return putAs("commune-officer", report, cells);
    }

    private static Response putAs(String user, String report, Map<?, ?>... cells) {
        return Caller.as(user)
                .request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(cells)))
                .put("/report-results/" + report);
    }
}
