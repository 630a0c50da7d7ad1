package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.round.PeriodKind;
import vn.giamngheo.round.ReportingCalendar;
import vn.giamngheo.round.ReportingPeriod;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.Workbooks;

/** Nine months are put together from what months and quarters have told: nobody is asked again, and nothing counts twice. */
@ApiTest
class DerivedRoundTest {
    private static final String SON = "xa-phuoc-son";
    private final Caller manager = Caller.as("manager");
    private String planId = "";

    @BeforeEach
    void tellOfThreeMonths() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", "Tháng 9", "2024-08-15", "2024-09-14");
        Reporting.open(planId, "MONTHLY", "Tháng 10", "2024-09-15", "2024-10-14");
        Reporting.open(planId, "HALF_YEARLY", "6 tháng", "2023-12-15", "2024-06-14");
        tell("Tháng 1", 40, "ACCEPTED");
        tell("Tháng 9", 30, "SUBMITTED");
        tell("Tháng 10", 7, "ACCEPTED");
        Reporting.run("update report set results_text = 'Mở hai lớp nghề' where id = '"
                + Reporting.report("Tháng 9", SON) + "'");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void isProposedWhereSomethingCanMakeItUpAndNoRoundHasItsDays() {
        String derived = "items.findAll { it.kind == 'DERIVED' }.";
        String path = "/round-proposals?planId=" + planId;
        assertThat(manager.get(path).getList(derived + "name")).containsExactly("9 tháng năm 2024");
        assertThat(manager.get(path).getList(derived + "frequency")).containsOnlyNulls();

        Rounds.opened(manager, nineMonths());

        assertThat(manager.get(path).getList(derived + "name")).isEmpty();
        Reporting.forgetAll();
        assertThat(manager.get(path).getList(derived + "name")).isEmpty();
    }

    @Test
    void isATaskOfTheManagerOnceAllThatMakesItUpIsOpened() {
        String path = "items.findAll { it.roundName == '9 tháng năm 2024' }.";
        assertThat(manager.get("/tasks").getList(path + "kind")).isEmpty();
        for (int month = 2; month <= 8; month++) {
            open(PeriodKind.MONTH, "MONTHLY", month);
        }
        open(PeriodKind.QUARTER, "QUARTERLY", 1);
        open(PeriodKind.QUARTER, "QUARTERLY", 2);
        open(PeriodKind.QUARTER, "QUARTERLY", 3);

        JsonPath tasks = manager.get("/tasks");
        assertThat(tasks.getList(path + "kind")).containsExactly("OPEN_ROUND");
        String day = manager.get("/round-proposals?planId=" + planId)
                .getString("items.find { it.name == '9 tháng năm 2024' }.consolidatedDueOn");
        assertThat(tasks.getList(path + "dueOn")).containsExactly(day);
        assertThat(Caller.as("leader").get("/tasks").getList(path + "kind")).isEmpty();

        Rounds.opened(manager, nineMonths());
        assertThat(manager.get("/tasks").getList(path + "kind")).containsExactly("CONSOLIDATE");
    }

    @Test
    void asksNobodyAndTakesNothingIn() {
        String id = Rounds.opened(manager, nineMonths());

        JsonPath round = manager.get("/rounds/" + id);
        assertThat(round.getString("name")).isEqualTo("9 tháng năm 2024");
        assertThat(round.getString("status")).isEqualTo("CLOSED");
        assertThat(round.getInt("counts.reports")).isZero();
        assertThat(round.getList("allowedActions")).isEqualTo(List.of("CHANGE"));
        assertProblem(manager.post("/rounds/" + id + "/reopen", 0, Map.of()), 409, "step-not-possible");
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from data_event where round_id = '" + id + "'"))
                    .as("integrators are told of rounds that ask")
                    .isZero();
        }
    }

    @Test
    void saysWhatItIsMadeOfAndWhatIsMissingFromIt() {
        JsonPath parts = manager.get("/rounds/" + Rounds.opened(manager, nineMonths()) + "/parts");

        assertThat(parts.getList("rounds.name")).as("no half-year").containsExactly("Tháng 1", "Tháng 9");
        assertThat(parts.getList("rounds.counts.accepted")).isEqualTo(List.of(1, 0));
        assertThat(parts.<String>getList("missing.name"))
                .contains("Tháng 2 năm 2024", "Quý 1 năm 2024", "Quý 3 năm 2024")
                .doesNotContain("Tháng 1 năm 2024", "Tháng 10 năm 2024", "Quý 4 năm 2024");
        assertThat(parts.getList("missing.kind")).containsOnly("BASE");
    }

    @Test
    void hasNoDaysAndNoCountsOfUnitsInItsSheet() {
        Rounds.opened(manager, nineMonths());

        byte[] file = manager.send("/sheets/rounds?planId=" + planId).asByteArray();
        Map<String, Object> row = Workbooks.table(file, "Các kỳ báo cáo năm 2024").stream()
                .filter(one -> "9 tháng năm 2024".equals(one.get("Tên kỳ")))
                .findFirst()
                .orElseThrow();
        assertThat(row).containsEntry("Loại kỳ", "Tổng hợp");
        assertThat(row.get("Hạn của xã, thị trấn")).isIn("", null);
        assertThat(row.get("Số báo cáo")).isIn("", null);
        assertThat(row.get("Hạn tổng hợp")).isNotIn("", null);
    }

    @Test
    void isRefusedTwiceForOtherDaysAndWithNothingWithin() {
        Rounds.opened(manager, nineMonths());
        assertProblem(manager.post("/rounds", nineMonths()), 409, "conflict");

        Map<String, Object> noPeriod = nineMonths();
        noPeriod.put("dataTo", "2024-10-14");
        assertThat(fault(noPeriod)).isEqualTo("/dataFrom no-period");
        Map<String, Object> nothingWithin = nineMonths();
        nothingWithin.put("dataFrom", "2024-03-15");
        nothingWithin.put("dataTo", "2024-06-14");
        assertThat(fault(nothingWithin)).isEqualTo("/dataFrom nothing-within");
    }

    @Test
    void addsUpWhatItsMonthsHaveToldAndNothingOfLongerOrLaterPeriods() {
        JsonPath made = made();

        assertThat(made.getInt(line("I2", "period.accepted.value"))).isEqualTo(40);
        assertThat(made.getInt(line("I2", "period.provisional.value"))).isEqualTo(70);
        assertThat(made.getInt(line("I2", "cumulative.provisional.value"))).isEqualTo(70);
    }

    /** Half a year is in the sum since the beginning of the year, and in none of nine months. */
    @Test
    void tracesNothingToPeriodsThatItIsNotPutTogetherFrom() {
        Reporting.tell("6 tháng", SON, "I10", "numerator = 3, denominator = 4");
        Reporting.become("6 tháng", SON, "ACCEPTED");
        JsonPath made = made();
        String traces = "/consolidation-traces/" + made.getString("id") + "?indicatorId="
                + made.getString(line("I10", "indicatorId"));

        assertThat(made.getString(line("I10", "period.accepted.value"))).isNull();
        assertThat(manager.get(traces + "&periodAlone=true").getList("lines")).isEmpty();
        assertThat(manager.get(traces).getList("lines.numerator", Integer.class))
                .containsExactly(3);
    }

    @Test
    void namesWhoHasAnsweredToWhichRound() {
        JsonPath made = made();

        assertThat(made.getList("contents.answers.findAll { it.agencyCode == '" + SON + "' }.roundName"))
                .containsExactly("Tháng 1", "Tháng 9");
        assertThat(made.getString("narrative.results")).contains("Phước Sơn, Tháng 9", "Mở hai lớp nghề");
        assertThat(made.getString("unitWords.results[0].unit")).endsWith("Phước Sơn, Tháng 9");
    }

    private void open(PeriodKind kind, String frequency, int ordinal) {
        ReportingPeriod period = ReportingCalendar.period(kind, 2024, ordinal);
        Reporting.open(
                planId,
                frequency,
                period.name(),
                period.from().toString(),
                period.to().toString());
    }

    private JsonPath made() {
        String id = Rounds.opened(manager, nineMonths());
        return manager.post("/consolidations", Map.of("roundId", id))
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

    private String fault(Map<String, Object> round) {
        JsonPath answer = manager.post("/rounds", round).jsonPath();
        return answer.getString("errors[0].pointer") + " " + answer.getString("errors[0].type");
    }

    private static String line(String code, String field) {
        return "contents.lines.find { it.code == '" + code + "' }." + field;
    }

    private static void tell(String round, int figure, String state) {
        Reporting.tell(round, SON, "I2", "value = " + figure);
        Reporting.become(round, SON, state);
    }
}
