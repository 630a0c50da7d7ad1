package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** The report of a round is a task for whoever makes it, then for whoever issues it, and again for its maker once it is out of date. */
@ApiTest
class ConsolidationTaskTest {
    private static final String ROUND = "Tháng 1";
    private static final String SON = "xa-phuoc-son";
    private static final List<String> EVERYBODY =
            List.of("commune-officer", "commune-head", "manager", "finance", "leader", "deputy", "auditor");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private String planId = "";
    private String roundId = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        roundId = round(ROUND);
    }

    @AfterEach
    void forget() {
        Reporting.run("update plan set status = 'ISSUED' where id = '" + planId + "'");
        Reporting.forgetAll();
        Database.forget("delete from notice_read");
    }

    @Test
    void isToBeMadeByTheManagerOnceTheDaysOfTheUnitsAreOver() {
        assertWaits(roundId, "CONSOLIDATE", "manager");
        JsonPath tasks = manager.get("/tasks");
        String task = "items.find { it.roundId == '" + roundId + "' && it.kind == 'CONSOLIDATE' }.";
        assertThat(tasks.getString(task + "roundName")).isEqualTo(ROUND);
        assertThat(tasks.getString(task + "dueOn")).isEqualTo("2024-01-20");
        assertThat(tasks.getInt(task + "lateDays")).isPositive();
        assertThat(tasks.getString(task + "reportId")).isNull();
        assertThat(tasks.getString(task + "agencyName")).isNull();
        assertThat(tasks.getString(task + "consolidationId")).isNull();
    }

    @Test
    void isToBeMadeAsSoonAsEverythingIsAccepted() {
        setReports(roundId, "due_on = '" + today + "'");
        Reporting.become(ROUND, SON, "ACCEPTED");
        assertWaits(roundId, "");

        Reporting.run("update report_section set state = 'ACCEPTED' where round_id = '" + roundId + "'");
        assertWaits(roundId, "CONSOLIDATE", "manager");
    }

    @Test
    void isNotToBeMadeWhileItsPeriodRuns() {
        Reporting.openAdHoc(planId, "MONTHLY", "Đột xuất", today.minusDays(9).toString(), today.toString());
        String running = round("Đột xuất");
        setReports(running, "due_on = '" + today.minusDays(1) + "'");

        assertWaits(running, "");
    }

    @Test
    void isToBeIssuedByWhoHasNotDraftedIt() {
        String id = made(roundId);

        assertWaits(roundId, "ISSUE_REPORT", "leader");
        JsonPath tasks = leader.get("/tasks");
        String task = "items.find { it.kind == 'ISSUE_REPORT' }.";
        assertThat(tasks.getString(task + "consolidationId")).isEqualTo(id);
        assertThat(tasks.getString(task + "roundName")).isEqualTo(ROUND);
        assertThat(tasks.getString(task + "dueOn")).isEqualTo("2024-01-20");

        issue(id);
        assertWaits(roundId, "");
    }

    @Test
    void isToBeToldAnewOnceSomethingIsAcceptedOrOpenedAgainAfterItsFiguresWereTaken() {
        happens(ROUND, "ACCEPT");
        String id = made(roundId);
        issue(id);
        happens(ROUND, "SUBMIT");
        assertWaits(roundId, "");

        happens(ROUND, "REOPEN");
        assertWaits(roundId, "REVISE", "manager");
        JsonPath tasks = manager.get("/tasks");
        String task = "items.find { it.kind == 'REVISE' }.";
        assertThat(tasks.getString(task + "consolidationId")).isEqualTo(id);
        // The day was that of the first report.
        assertThat(tasks.getString(task + "dueOn")).isNull();

        String second = made(roundId);
        assertWaits(roundId, "ISSUE_REPORT", "leader");
        assertThat(leader.get("/tasks").getString("items.find { it.kind == 'ISSUE_REPORT' }.dueOn"))
                .isNull();
        issue(second);
        assertWaits(roundId, "");
    }

    @Test
    void followsTheRoundsThatALongerPeriodIsMadeOf() {
        Reporting.open(planId, "MONTHLY", "Tháng 10", "2024-09-15", "2024-10-14");
        String nineMonths = Rounds.opened(
                manager, Map.of("planId", planId, "kind", "DERIVED", "dataFrom", "2023-12-15", "dataTo", "2024-09-14"));
        setReports(roundId, "due_on = '" + today + "'");
        assertWaits(nineMonths, "");
        setReports(roundId, "due_on = '2024-01-17'");
        assertWaits(nineMonths, "CONSOLIDATE", "manager");

        issue(made(nineMonths));
        happens("Tháng 10", "ACCEPT");
        assertWaits(nineMonths, "");
        happens(ROUND, "ACCEPT");
        assertWaits(nineMonths, "REVISE", "manager");
    }

    /** A quarter that was asked for itself adds up its months as well. */
    @Test
    void followsTheMonthsOfAQuarterThatHasARoundOfItsOwn() {
        Reporting.open(planId, "QUARTERLY", "Quý 1", "2023-12-15", "2024-03-14");
        String quarter = round("Quý 1");
        setReports(roundId, "due_on = '" + today + "'");
        assertWaits(quarter, "");
        setReports(roundId, "due_on = '2024-01-17'");
        assertWaits(quarter, "CONSOLIDATE", "manager");

        issue(made(quarter));
        happens(ROUND, "ACCEPT");
        assertWaits(quarter, "REVISE", "manager");
    }

    /** Whoever comes to it later does not find all months of the year on the list, but the last. */
    @Test
    void isLeftBehindOnceALaterRoundAsLongIsDue() {
        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        Reporting.open(planId, "QUARTERLY", "Quý 1", "2023-12-15", "2024-03-14");

        assertWaits(roundId, "");
        assertWaits(round("Tháng 2"), "CONSOLIDATE", "manager");
        assertWaits(round("Quý 1"), "CONSOLIDATE", "manager");
        Reporting.openAdHoc(planId, "MONTHLY", "Đột xuất", "2024-01-15", "2024-02-14");
        assertWaits(round("Đột xuất"), "");
    }

    @Test
    void waitsForNobodyInAClosedPlan() {
        made(roundId);
        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        String second = round("Tháng 2");
        Reporting.run("update plan set status = 'CLOSED' where id = '" + planId + "'");

        assertWaits(roundId, "");
        assertWaits(second, "");
    }

    @Test
    void isANoticeOnceItsDayIsNearOrOver() {
        setDay(today.plusDays(4));
        assertThat(notices(manager)).isEmpty();
        setDay(today.plusDays(2));
        assertThat(notices(manager)).containsExactly("DUE_SOON CONSOLIDATE");

        String id = made(roundId);
        assertThat(notices(manager)).isEmpty();
        assertThat(notices(leader)).containsExactly("DUE_SOON ISSUE_REPORT");
        setDay(today.minusDays(2));
        assertThat(notices(leader)).containsExactly("OVERDUE ISSUE_REPORT");

        JsonPath seen = leader.get("/notices");
        String notice = "items.find { it.task == 'ISSUE_REPORT' }.";
        assertThat(seen.getInt(notice + "lateDays")).isEqualTo(2);
        assertThat(seen.getString(notice + "consolidationId")).isEqualTo(id);
        assertThat(seen.getString(notice + "reportId")).isNull();
        int unread = leader.get("/notice-count").getInt("unread");
        leader.post("/notices/read", Map.of("ids", List.of(seen.getString(notice + "id"))))
                .then()
                .statusCode(204);
        assertThat(leader.get("/notice-count").getInt("unread")).isEqualTo(unread - 1);
    }

    private String made(String ofRound) {
        return manager.post("/consolidations", Map.of("roundId", ofRound))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private void issue(String id) {
        leader.post(
                        "/consolidations/" + id + "/issue",
                        0,
                        Map.of("number", "12/BC-UBND", "issuedOn", "2024-02-20", "signatory", Map.of()))
                .then()
                .statusCode(200);
    }

    private String round(String name) {
        return manager.idOf("/rounds?limit=100&planId=" + planId, "name", name);
    }

    private void setDay(LocalDate day) {
        Reporting.run("update reporting_round set consolidated_due_on = '" + day + "' where id = '" + roundId + "'");
    }

    private static void setReports(String round, String columns) {
        Reporting.run("update report set " + columns + " where round_id = '" + round + "'");
    }

    /** A step was taken now with a report of the round. */
    private static void happens(String round, String action) {
        Reporting.run(
                "insert into report_event (id, version, report_id, section_id, action, from_state, to_state, actor_id,"
                        + " actor_name, happened_at) select gen_random_uuid(), 0, s.report_id, s.id, '" + action
                        + "', 'VERIFIED', 'ACCEPTED', 'tester', 'Tester', clock_timestamp() from report_section s where s.report_id = '"
                        + Reporting.report(round, SON) + "'");
    }

    private static List<String> notices(Caller caller) {
        return caller.get("/notices")
                .getList(
                        "items.findAll { it.task in ['CONSOLIDATE', 'ISSUE_REPORT'] }.collect { it.kind + ' ' + it.task }",
                        String.class);
    }

    private static void assertWaits(String round, String kind, String... whom) {
        for (String name : EVERYBODY) {
            assertThat(Caller.as(name)
                            .get("/tasks")
                            .getList(
                                    "items.findAll { it.roundId == '" + round
                                            + "' && it.kind in ['CONSOLIDATE', 'ISSUE_REPORT', 'REVISE'] }.kind",
                                    String.class))
                    .as(name)
                    .isEqualTo(List.of(whom).contains(name) ? List.of(kind) : List.of());
        }
    }
}
