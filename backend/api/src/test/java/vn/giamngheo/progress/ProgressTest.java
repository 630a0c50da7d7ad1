package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
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
import vn.giamngheo.testing.Workbooks;

/** Figures against targets: provisional and accepted side by side, who is missing by name, old units re-read on new ones. */
@ApiTest
class ProgressTest {
    private static final String DAY = "&asOf=2024-03-01";
    private final Caller manager = Caller.as("manager");
    private String planId = "";
    private String jobs = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        jobs = manager.idOf("/indicators?limit=100&planId=" + planId, "code", "I2");
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        tell("Tháng 1", "xa-phuoc-son", 40, "ACCEPTED");
        tell("Tháng 2", "xa-phuoc-son", 30, "SUBMITTED");
        tell("Tháng 1", "xa-phuoc-hoa", 20, "ACCEPTED");
        tell("Tháng 1", "xa-phuoc-loc", 5, "DRAFT");
        Reporting.tell("Tháng 1", "xa-phuoc-hoa", "I5", "value = 100");
        Reporting.tell("Tháng 1", "xa-phuoc-son", "I5", "value = 90");
        Reporting.tell("Tháng 2", "xa-phuoc-son", "I5", "value = 95");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Database.forget("delete from baseline where source_provenance = 'SAMPLE'");
    }

    @Test
    void addsFlowsUpAndTakesTheLastOfStocks() {
        JsonPath progress = manager.get("/progress?planId=" + planId + DAY);

        assertThat(progress.getInt(row("I2", "accepted.value"))).isEqualTo(60);
        assertThat(progress.getInt(row("I2", "provisional.value"))).isEqualTo(90);
        assertThat(progress.getInt(row("I2", "accepted.asked"))).isEqualTo(26);
        assertThat(progress.getInt(row("I2", "target.value"))).isEqualTo(4300);
        // 62 of 366 days.
        assertThat(progress.getFloat(row("I2", "expected"))).isEqualTo(728.4153f);
        assertThat(progress.getString(row("I2", "accepted.band"))).isEqualTo("BEHIND");
        assertThat(progress.getInt(row("I5", "accepted.value"))).isEqualTo(190);
        assertThat(progress.getInt(row("I5", "provisional.value"))).isEqualTo(195);
        assertThat(progress.getString(row("I3", "accepted.value"))).isNull();
        assertThat(progress.getString(row("I3", "accepted.band"))).isEqualTo("NONE");
    }

    @Test
    void namesWhoIsMissing() {
        JsonPath progress = manager.get("/progress?planId=" + planId + DAY);

        assertThat(progress.getList(row("I2", "accepted.missing.name"), String.class))
                .hasSize(13)
                .contains("Xã Phước Lộc");
        assertThat(progress.getInt(
                        "rows.find { it.code == 'I2' }.accepted.missing.find { it.name == 'Xã Phước Sơn' }.periods"))
                .isEqualTo(1);
        assertThat(progress.getList(row("I2", "provisional.missing.name"), String.class))
                .hasSize(12)
                .doesNotContain("Xã Phước Sơn");
    }

    @Test
    void countsNothingThatIsLaterThanTheDay() {
        assertThat(manager.get("/progress?planId=" + planId + "&asOf=2024-02-13")
                        .getInt(row("I2", "provisional.value")))
                .isEqualTo(60);
    }

    /** Opening a round makes nobody late: until its consolidated report is due on the 20th, its figures are coming in. */
    @Test
    void holdsNothingAgainstTheLineOfAPeriodThatIsStillComingIn() {
        String path = "/progress?planId=" + planId + "&asOf=";

        assertThat(manager.get(path + "2024-01-20").getString(row("I2", "expectedOn")))
                .isNull();
        assertThat(manager.get(path + "2024-01-20").getString(row("I2", "accepted.band")))
                .isEqualTo("NONE");
        assertThat(manager.get(path + "2024-02-20").getString(row("I2", "expectedOn")))
                .isEqualTo("2024-01-14");
        assertThat(manager.get(path + "2024-02-21").getString(row("I2", "expectedOn")))
                .isEqualTo("2024-02-14");
        assertThat(manager.get("/progress-communes/" + jobs + "?asOf=2024-02-20")
                        .getFloat("rows.find { it.areaCode == '21970' }.expected"))
                .as("of Phước Sơn, which has not had February accepted")
                .isEqualTo(manager.get("/progress-communes/" + jobs + "?asOf=2024-02-01")
                        .getFloat("rows.find { it.areaCode == '21970' }.expected"));
        Reporting.run("update report_section set state = 'ACCEPTED' where round_id ="
                + " (select id from reporting_round where name = 'Tháng 2' and plan_id = '" + planId + "')"
                + " and report_id = '" + Reporting.report("Tháng 2", "xa-phuoc-son") + "'");
        assertThat(manager.get("/progress-communes/" + jobs + "?asOf=2024-02-20")
                        .getFloat("rows.find { it.areaCode == '21970' }.expected"))
                .as("and of the same, which has had it accepted before the day")
                .isGreaterThan(manager.get("/progress-communes/" + jobs + "?asOf=2024-02-01")
                        .getFloat("rows.find { it.areaCode == '21970' }.expected"));
    }

    @Test
    void showsUnitsTheProvisionalFiguresOfTheirOwnCommuneAlone() {
        Caller officer = Caller.as("commune-officer");
        // What was answered to who sees all is kept, for them alone.
        assertThat(manager.get("/progress?planId=" + planId + DAY).getInt(row("I2", "provisional.value")))
                .isEqualTo(90);
        String son = area("21970", "2024-06-01");

        JsonPath all = officer.get("/progress?planId=" + planId + DAY);
        JsonPath own = officer.get("/progress?planId=" + planId + DAY + "&areaId=" + son);
        JsonPath trace = officer.get("/progress-traces/" + jobs + "?asOf=2024-03-01");

        assertThat(all.getString(row("I2", "provisional"))).isNull();
        assertThat(own.getInt(row("I2", "provisional.value"))).isEqualTo(70);
        assertThat(trace.getList("lines")).hasSize(3);
        assertThat(Caller.as("neighbour-officer")
                        .get("/progress-traces/" + jobs + "?asOf=2024-03-01")
                        .getInt("withheld"))
                .isEqualTo(1);
    }

    @Test
    void drawsTheCourseBesideTheStraightLine() {
        JsonPath trend = manager.get("/progress-trends/" + jobs + "?asOf=2024-03-01");

        assertThat(trend.getList("points.dataTo")).isEqualTo(List.of("2024-01-14", "2024-02-14"));
        assertThat(trend.getList("points.provisional.value")).isEqualTo(List.of(60, 90));
        assertThat(trend.getList("points.provisionalOwn.value")).isEqualTo(List.of(60, 30));
        assertThat(trend.getFloat("points[0].expected")).isEqualTo(364.2077f);
    }

    @Test
    void ranksCommunes() {
        JsonPath communes = manager.get("/progress-communes/" + jobs + "?asOf=2024-03-01");

        assertThat(communes.getList("rows")).hasSize(13);
        assertThat(communes.getString("rows[0].areaName")).isEqualTo("Xã Phước Sơn");
        assertThat(communes.getInt("rows[1].rank")).isEqualTo(2);
        assertThat(communes.getString("rows[2].rank")).isNull();
        assertThat(communes.getString("rows[2].accepted.value")).isNull();
    }

    @Test
    void rereadsOldUnitsOnThoseThatCarryThemOn() {
        JsonPath communes = manager.get("/progress-communes/" + jobs + "?asOf=2024-03-01&areasAsOf=2025-07-01");
        String east = "rows.find { it.areaName == 'Xã Tuy Phước Đông' }.";

        assertThat(communes.getList("rows")).hasSize(4);
        // Phước Sơn, Phước Hòa and Phước Thắng: 420, 320 and 290 to be reached.
        assertThat(communes.getInt(east + "target.value")).isEqualTo(1030);
        assertThat(communes.getInt(east + "accepted.value")).isEqualTo(60);
        assertThat(communes.getList(east + "accepted.missing")).hasSize(3);
        assertThat(manager.get("/progress?planId=" + planId + DAY + "&areaId=" + area("21970", "2025-07-01"))
                        .getInt(row("I2", "accepted.value")))
                .isEqualTo(60);
    }

    @Test
    void expectsOfThoseThatCarryOthersOnWhatWasExpectedOfThese() {
        String insured = manager.idOf("/indicators?limit=100&planId=" + planId, "code", "I5");
        for (String commune : List.of("xa-phuoc-an", "xa-phuoc-thanh")) {
            Reporting.tell("Tháng 1", commune, "I5", "value = 50");
            Reporting.become("Tháng 1", commune, "ACCEPTED");
        }
        String communes = "/progress-communes/" + insured + "?asOf=2024-03-01&areasAsOf=2025-07-01";
        String west = "rows.find { it.areaName == 'Xã Tuy Phước Tây' }.";

        stoodAt(insured, "21985", 20);
        // Of one of both nothing is known, and so nothing is expected of both together.
        assertThat(manager.get(communes).getString(west + "expected")).isNull();
        assertThat(manager.get(communes).getString(west + "accepted.band")).isEqualTo("BEHIND");

        stoodAt(insured, "21988", 15);
        JsonPath both = manager.get(communes);
        // From 35 to 120 and 65, 62 of 366 days.
        assertThat(both.getInt(west + "target.value")).isEqualTo(185);
        assertThat(both.getFloat(west + "expected")).isEqualTo(60.4098f);
        assertThat(both.getInt(west + "accepted.value")).isEqualTo(100);
        assertThat(both.getString(west + "accepted.band")).isEqualTo("REACHED");
        assertThat(manager.get("/progress-trends/" + insured + "?asOf=2024-03-01&areaId=" + area("21985", "2025-07-01"))
                        .getInt("baseline"))
                .isEqualTo(35);
    }

    @Test
    void findsNoPartOverItsWholeInAPeriodThatCorrectsTheWholeDownwards() {
        Reporting.tell("Tháng 2", "xa-phuoc-son", "I2", "value = -10");
        Reporting.tell("Tháng 2", "xa-phuoc-son", "I2a", "value = 0");
        String abroad = manager.idOf("/indicators?limit=100&planId=" + planId, "code", "I2a");
        String path = "/progress-trends/" + abroad + "?asOf=2024-03-01";

        JsonPath corrected = manager.get(path);
        assertThat(corrected.getInt("points[1].provisionalOwn.value")).isZero();
        assertThat(corrected.getBoolean("points[1].provisionalOwn.exceedsWhole"))
                .isFalse();
        assertThat(corrected.getBoolean("points[1].provisional.exceedsWhole")).isFalse();

        // What both come to is compared all the same: 51 of 50.
        Reporting.tell("Tháng 2", "xa-phuoc-son", "I2a", "value = 51");
        assertThat(manager.get(path).getBoolean("points[1].provisional.exceedsWhole"))
                .isTrue();
    }

    /** All three are kept by the API until something is written. */
    @Test
    void tellsAtOnceWhatIsWritten() {
        String progress = "/progress?planId=" + planId + DAY;
        String trend = "/progress-trends/" + jobs + "?asOf=2024-03-01";
        String communes = "/progress-communes/" + jobs + "?asOf=2024-03-01";
        assertThat(manager.get(progress).getInt(row("I2", "accepted.value"))).isEqualTo(60);
        assertThat(manager.get(trend).getInt("points[1].accepted.value")).isEqualTo(60);
        assertThat(manager.get(communes).getInt("rows[0].accepted.value")).isEqualTo(40);

        Reporting.become("Tháng 2", "xa-phuoc-son", "ACCEPTED");

        assertThat(manager.get(progress).getInt(row("I2", "accepted.value"))).isEqualTo(90);
        assertThat(manager.get(trend).getInt("points[1].accepted.value")).isEqualTo(90);
        assertThat(manager.get(communes).getInt("rows[0].accepted.value")).isEqualTo(70);
    }

    @Test
    void leavesAsASheet() {
        assertThat(Workbooks.shown(manager.send("/sheets/progress?planId=" + planId + DAY)
                                .asByteArray())
                        .toString())
                .contains("Tiến độ chỉ tiêu", "4,300", "Xã Phước Lộc", "Chậm")
                .doesNotContain("số liệu mẫu");
        assertThat(Workbooks.shown(manager.send("/sheets/progress?planId=" + planId + DAY + "&areaId="
                                        + area("21970", "2024-06-01"))
                                .asByteArray())
                        .toString())
                .contains("420", "Có số liệu mẫu");
        assertThat(Workbooks.shown(manager.send("/sheets/progress-communes/" + jobs + "?asOf=2024-03-01")
                                .asByteArray())
                        .toString())
                .contains("Tiến độ I2 theo xã, thị trấn", "Xã Phước Hòa", "320", "Chậm", "Có số liệu mẫu");
        assertProblem(manager.send("/sheets/progress-communes/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertProblem(manager.send("/progress?planId=" + UUID.randomUUID()), 404, "not-found");
        assertProblem(manager.send("/progress-trends/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(manager.send("/progress-traces/" + jobs + "?areaId=" + UUID.randomUUID()), 404, "not-found");
    }

    private void stoodAt(String indicatorId, String areaCode, int value) {
        manager.post(
                        "/baselines",
                        Map.of(
                                "planId",
                                planId,
                                "indicatorId",
                                indicatorId,
                                "areaId",
                                area(areaCode, "2024-06-01"),
                                "asOf",
                                "2023-12-14",
                                "value",
                                value,
                                "source",
                                Map.of("provenance", "SAMPLE")))
                .then()
                .statusCode(201);
    }

    private String area(String code, String day) {
        return manager.idOf("/areas?limit=100&asOf=" + day, "code", code);
    }

    private static String row(String code, String field) {
        return "rows.find { it.code == '" + code + "' }." + field;
    }

    private static void tell(String round, String commune, int figure, String state) {
        Reporting.tell(round, commune, "I2", "value = " + figure);
        Reporting.become(round, commune, state);
    }
}
