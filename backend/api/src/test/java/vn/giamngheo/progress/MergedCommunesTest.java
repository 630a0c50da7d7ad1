package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;

/** Within a year communes are merged, or an indicator is asked at another level: a place counts once, and each screen says the same. */
@ApiTest
class MergedCommunesTest {
    private static final String JANUARY = "Tháng 1";
    private static final String FEBRUARY = "Tháng 2";
    private static final String AD_HOC = "Đột xuất";
    private static final String HEIR = Mergers.HEIR;
    private static final String DAY = "asOf=2024-03-01";
    private final Caller manager = Caller.as("manager");
    private final Mergers mergers = new Mergers(Caller.as("admin"));
    private String planId = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", JANUARY, "2023-12-15", "2024-01-14");
        tell(JANUARY, "xa-phuoc-son", 40, 90, "ACCEPTED");
        tell(JANUARY, "xa-phuoc-hoa", 20, 100, "ACCEPTED");
        tell(JANUARY, "xa-phuoc-thang", 10, 50, "ACCEPTED");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Mergers.forget();
    }

    @Test
    void countsWhatWasMergedOnceAndFromTheBeginningOfTheYear() {
        String merged = mergers.intoANewUnit();
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", "2024-02-14");
        // A sum does not fall because the new unit has yet to tell.
        assertThat(whole().getInt(row("I5", "provisional.value"))).isEqualTo(240);
        assertThat(of(merged).getInt(row("I5", "accepted.value"))).isEqualTo(150);

        tell(FEBRUARY, HEIR, 5, 160, "SUBMITTED");
        assertThat(whole().getInt(row("I5", "provisional.value"))).isEqualTo(250);
        assertThat(whole().getInt(row("I5", "accepted.value"))).isEqualTo(240);

        Reporting.become(FEBRUARY, HEIR, "ACCEPTED");
        assertThat(whole().getInt(row("I5", "accepted.value"))).isEqualTo(250);
        assertThat(whole().getInt(row("I2", "accepted.value"))).isEqualTo(75);
        JsonPath own = of(merged);
        assertThat(own.getInt(row("I2", "accepted.value"))).isEqualTo(35);
        // Of those that it carries on 320 and 290 were to be reached.
        assertThat(own.getInt(row("I2", "target.value"))).isEqualTo(610);
        assertThat(own.getInt(row("I5", "accepted.value"))).isEqualTo(160);
    }

    @Test
    void saysTheSameOnEachScreenAndTracesIt() {
        String merged = mergers.intoANewUnit();
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", "2024-02-14");
        tell(FEBRUARY, HEIR, 5, 160, "ACCEPTED");
        JsonPath own = of(merged);
        JsonPath report = consolidated(FEBRUARY);

        for (String code : List.of("I2", "I5")) {
            String id = indicator(code);
            String shown = "rows.find { it.areaId == '" + merged + "' }.";
            JsonPath communes = manager.get("/progress-communes/" + id + "?" + DAY);
            String cell = cell(code, merged);
            assertThat(communes.getList("rows")).hasSize(12);
            for (String part : List.of("accepted", "provisional", "target", "expected")) {
                assertThat(communes.<Object>get(shown + part))
                        .as(code + " " + part)
                        .isEqualTo(own.get(row(code, part)));
            }
            assertThat(report.<Object>get(cell + "cumulative.accepted")).isEqualTo(own.get(row(code, "accepted")));
            assertThat(report.<Object>get(cell + "target")).isEqualTo(own.get(row(code, "target")));
        }
        String stock = indicator("I5");
        assertThat(manager.get("/progress-trends/" + stock + "?" + DAY + "&areaId=" + merged)
                        .getList("points.accepted.value"))
                .isEqualTo(List.of(150, 160));
        assertThat(values("/progress-traces/" + stock + "?" + DAY)).containsExactlyInAnyOrder(90, 160);
        assertThat(values("/progress-traces/" + stock + "?" + DAY + "&areaId=" + merged))
                .containsExactly(160);
        assertThat(values(tracesOf(report) + stock)).containsExactlyInAnyOrder(90, 160);
    }

    @Test
    void tracesAConsolidatedFigureToTheUnitsThatThePlaceCarriesOn() {
        String merged = mergers.intoANewUnit();
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", "2024-02-14");
        tell(FEBRUARY, HEIR, 5, 160, "ACCEPTED");
        String traces = tracesOf(consolidated(FEBRUARY));

        assertThat(values(traces + indicator("I2") + "&areaId=" + merged)).containsExactlyInAnyOrder(20, 10, 5);
        assertThat(values(traces + indicator("I2") + "&areaId=" + merged + "&periodAlone=true"))
                .containsExactly(5);
        assertThat(values(traces + indicator("I5") + "&areaId=" + merged)).containsExactly(160);
        assertThat(values(traces + indicator("I2") + "&areaId=" + area("21970")))
                .containsExactly(40);
    }

    /** What is told for a village is the commune's as well. */
    @Test
    void tracesAConsolidatedFigureToWhatWasToldBelowThePlace() {
        String village = mergers.newArea("Thôn Lộc Thượng", area("21970"), "2024-01-01");
        Reporting.run("update result set area_id = '" + village + "' where area_id = '" + area("21970")
                + "' and indicator_id = '" + indicator("I2") + "'");
        JsonPath report = consolidated(JANUARY);

        assertThat(report.getInt(cell("I2", area("21970")) + "period.accepted.value"))
                .isEqualTo(40);
        assertThat(values(tracesOf(report) + indicator("I2") + "&areaId=" + area("21970") + "&periodAlone=true"))
                .containsExactly(40);
    }

    @Test
    void tellsOfAnAdHocRoundWhatTheUnitsThatThePlaceCarriesOnHaveTold() {
        Reporting.openAdHoc(planId, "MONTHLY", AD_HOC, "2024-01-02", "2024-01-10");
        tell(AD_HOC, "xa-phuoc-hoa", 7, 1, "ACCEPTED");
        tell(AD_HOC, "xa-phuoc-thang", 8, 2, "ACCEPTED");
        String merged = mergers.intoANewUnit();

        JsonPath report = consolidated(AD_HOC);

        assertThat(report.getInt(cell("I2", merged) + "period.accepted.value")).isEqualTo(15);
        assertThat(values(tracesOf(report) + indicator("I2") + "&areaId=" + merged + "&periodAlone=true"))
                .containsExactlyInAnyOrder(7, 8);
    }

    @Test
    void takesFromASumWhatTheUnitsThatItCarriesOnHaveTold() {
        Reporting.become(JANUARY, "xa-phuoc-hoa", "SUBMITTED");
        mergers.end("21967", area("21970"));
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", "2024-02-14");
        Caller officer = Caller.as("commune-officer");
        String report = Reporting.report(FEBRUARY, "xa-phuoc-son");

        JsonPath grid = officer.get("/report-results/" + report);
        assertThat(grid.getInt(row("I2", "cumulativeBefore.value"))).isEqualTo(60);
        assertThat(grid.getInt(row("I5", "last.value"))).isEqualTo(190);
        Map<String, Object> cell = new HashMap<>();
        cell.put("resultId", grid.getString(row("I2", "resultId")));
        cell.put("version", grid.getInt(row("I2", "version")));
        cell.put("value", 75);
        cell.put("cumulative", true);
        Response told = officer.request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(cell)))
                .put("/report-results/" + report);

        assertThat(told.jsonPath().getInt("cells[0].row.value")).isEqualTo(15);
        Reporting.become(FEBRUARY, "xa-phuoc-son", "SUBMITTED");
        assertThat(of(area("21970")).getInt(row("I2", "provisional.value"))).isEqualTo(75);
        assertThat(whole().getInt(row("I2", "provisional.value"))).isEqualTo(85);
    }

    /** An amendment moves what communes were asked for to the district. */
    @Test
    void countsAPlaceOnceWhateverTheLevelAtWhichItIsAsked() {
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", "2024-02-14");
        Reporting.run(
                "update result set area_id = (select area_id from plan where id = '" + planId + "') where "
                        + ofFebruary("I5") + " and area_id = '" + area("21970") + "'",
                "delete from result where " + ofFebruary("I5")
                        + " and area_id <> (select area_id from plan where id = '" + planId + "')");
        assertThat(whole().getInt(row("I5", "accepted.value"))).isEqualTo(240);

        tell(FEBRUARY, "xa-phuoc-son", 1, 300, "ACCEPTED");

        assertThat(whole().getInt(row("I5", "accepted.value"))).isEqualTo(300);
        assertThat(values("/progress-traces/" + indicator("I5") + "?" + DAY)).containsExactly(300);
    }

    /** Figures of a commune that several carry on can't be divided: they stay with it, as what it was to reach does. */
    @Test
    void countsACommuneThatWasDividedForNoneOfThoseThatCarryItOn() {
        String day = "2025-07-01";
        String west = manager.idOf("/areas?limit=100&asOf=" + day, "code", "21985");
        Reporting.run(
                "insert into area_succession (id, version, predecessor_id, successor_id, effective_on, source_provenance)"
                        + " values (gen_random_uuid(), 0, '" + area("21970") + "', '" + west + "', '" + day
                        + "', 'SAMPLE')");
        try {
            String east = manager.idOf("/areas?limit=100&asOf=" + day, "code", "21970");
            JsonPath communes = manager.get("/progress-communes/" + indicator("I2") + "?" + DAY + "&areasAsOf=" + day);
            String shown = "rows.find { it.areaName == '%s' }.";

            assertThat(communes.getList("rows")).hasSize(5);
            assertThat(communes.getInt(shown.formatted("Xã Tuy Phước Đông") + "accepted.value"))
                    .isEqualTo(30);
            assertThat(communes.getInt(shown.formatted("Xã Tuy Phước Đông") + "target.value"))
                    .isEqualTo(610);
            assertThat(communes.getString(shown.formatted("Xã Tuy Phước Tây") + "accepted.value"))
                    .isNull();
            assertThat(communes.getInt(shown.formatted("Xã Phước Sơn") + "accepted.value"))
                    .isEqualTo(40);
            assertThat(of(east).getInt(row("I2", "accepted.value"))).isEqualTo(30);
        } finally {
            Database.forget("delete from area_succession where successor_id = '" + west + "' and predecessor_id = '"
                    + area("21970") + "'");
        }
    }

    /** Of a stock the reports behind it add up to the figure, also where somebody else has told it since. */
    @Test
    void tracesAStockToWhoTellsItNow() {
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", "2024-02-14");
        Reporting.run(
                "update result set section_id = (select s.id from report_section s join report on report.id = s.report_id"
                        + " join reporting_round r on r.id = s.round_id join agency a on a.id = report.agency_id"
                        + " where r.name = '" + FEBRUARY + "' and a.code = 'xa-phuoc-loc'), value = 95 where "
                        + ofFebruary("I5") + " and area_id = '" + area("21970") + "'");
        Reporting.become(FEBRUARY, "xa-phuoc-loc", "ACCEPTED");

        JsonPath trace = manager.get("/progress-traces/" + indicator("I5") + "?" + DAY);

        assertThat(whole().getInt(row("I5", "accepted.value"))).isEqualTo(245);
        assertThat(trace.getList("lines.value", Integer.class)).containsExactlyInAnyOrder(100, 50, 95);
        assertThat(trace.getString("lines.find { it.value == 95 }.agencyName")).contains("Phước Lộc");
    }

    private JsonPath consolidated(String round) {
        String roundId = manager.idOf("/rounds?limit=100&planId=" + planId, "name", round);
        return manager.post("/consolidations", Map.of("roundId", roundId))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String tracesOf(JsonPath report) {
        return "/consolidation-traces/" + report.getString("id") + "?indicatorId=";
    }

    private String cell(String code, String areaId) {
        return "contents.cells.find { it.indicatorId == '" + indicator(code) + "' && it.areaId == '" + areaId + "' }.";
    }

    private JsonPath whole() {
        return manager.get("/progress?planId=" + planId + "&" + DAY);
    }

    private JsonPath of(String areaId) {
        return manager.get("/progress?planId=" + planId + "&" + DAY + "&areaId=" + areaId);
    }

    private List<Integer> values(String path) {
        return manager.get(path).getList("lines.value", Integer.class);
    }

    private String ofFebruary(String code) {
        return "round_id = (select id from reporting_round where name = '" + FEBRUARY + "' and plan_id = '" + planId
                + "') and indicator_id = '" + indicator(code) + "'";
    }

    private String indicator(String code) {
        return manager.idOf("/indicators?limit=100&planId=" + planId, "code", code);
    }

    private String area(String code) {
        return manager.idOf("/areas?limit=100&asOf=2024-01-20", "code", code);
    }

    private static String row(String code, String field) {
        return "rows.find { it.code == '" + code + "' }." + field;
    }

    private static void tell(String round, String unit, int jobs, int insured, String state) {
        Reporting.tell(round, unit, "I2", "value = " + jobs);
        Reporting.tell(round, unit, "I5", "value = " + insured);
        Reporting.become(round, unit, state);
    }
}
