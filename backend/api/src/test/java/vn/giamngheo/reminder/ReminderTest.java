package vn.giamngheo.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;

/** What people see as new of their reports, and the manager's word to those who owe one. */
@ApiTest
class ReminderTest {
    private static final String ROUND = "Tháng 01/2024";
    private static final String COMMUNE = "xa-phuoc-son";
    private final Caller manager = Caller.as("manager");
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private String roundId = "";

    @BeforeEach
    void open() {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        roundId = manager.idOf("/rounds?limit=100&planId=" + manager.planId(), "name", ROUND);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Database.forget("delete from notice_read");
    }

    @Test
    void tellsAUnitWhatIsOverAndWhatIsNear() {
        assertThat(kinds(officer)).containsExactly("OVERDUE");
        assertThat(officer.get("/notices").getInt("items[0].lateDays")).isPositive();

        due(3);
        assertThat(kinds(officer)).containsExactly("DUE_SOON");

        due(4);
        assertThat(kinds(officer)).isEmpty();
    }

    @Test
    void tellsWhatCameBackUntilItIsSentAgain() {
        Reporting.become(ROUND, COMMUNE, "RETURNED");
        Reporting.run("update report_section set submitted_at = now() where report_id = '" + report() + "'");
        assertThat(kinds(head)).containsExactly("RETURNED");

        Reporting.become(ROUND, COMMUNE, "SUBMITTED");
        assertThat(kinds(head)).isEmpty();
    }

    @Test
    void callsNothingLateThatCameInOnTimeAndCameBack() {
        due(-5);
        remind(false, COMMUNE).then().statusCode(200);
        Reporting.run("update report_section set submitted_at = now() - interval '10 days' where report_id = '"
                + report() + "'");
        Reporting.become(ROUND, COMMUNE, "RETURNED");

        JsonPath notices = officer.get("/notices");
        assertThat(notices.getList("items.kind")).containsExactlyInAnyOrder("RETURNED", "REMINDED");
        assertThat(notices.getList("items.lateDays")).containsOnly(0);
    }

    @Test
    void tellsWhoVerifiesWhatIsLate() {
        Reporting.become(ROUND, COMMUNE, "SUBMITTED");
        assertThat(manager.get("/notices").getList("items.findAll { it.kind == 'OVERDUE' }.task"))
                .contains("VERIFY");
    }

    @Test
    void marksAsReadForOnePersonOnly() {
        String id = officer.get("/notices").getString("items[0].id");
        assertThat(officer.get("/notices").getInt("unread")).isEqualTo(1);
        assertThat(officer.get("/notice-count").getInt("unread")).isEqualTo(1);

        officer.post("/notices/read", Map.of("ids", List.of(id, report())))
                .then()
                .statusCode(204);
        officer.post("/notices/read", Map.of("ids", List.of(id))).then().statusCode(204);

        assertThat(officer.get("/notice-count").getInt("unread")).isZero();
        JsonPath after = officer.get("/notices");
        assertThat(after.getInt("unread")).isZero();
        assertThat(after.getBoolean("items[0].read")).isTrue();
        assertThat(head.get("/notices").getInt("unread")).isEqualTo(1);
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from notice_read")).isEqualTo(1);
        }
    }

    @Test
    void tellsAnewWhenTheDayIsPutOff() {
        due(2);
        String id = officer.get("/notices").getString("items[0].id");
        officer.post("/notices/read", Map.of("ids", List.of(id))).then().statusCode(204);

        due(3);
        assertThat(officer.get("/notices").getInt("unread")).isEqualTo(1);
    }

    @Test
    void remindsAUnitAndTellsByWhom() {
        Response sent = remind(false, COMMUNE);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        assertThat(sent.jsonPath().getString("items[0].agencyName")).contains("Phước Sơn");

        JsonPath notices = officer.get("/notices");
        assertThat(notices.getString("items.find { it.kind == 'REMINDED' }.byName"))
                .isEqualTo("Võ Minh Tâm");
        assertThat(notices.getString("items.find { it.kind == 'REMINDED' }.message"))
                .isEqualTo("Đề nghị gửi trong hôm nay");
        assertThat(officer.get("/reminders?roundId=" + roundId).getInt("total")).isEqualTo(1);
        assertThat(Caller.as("neighbour-officer").get("/reminders").getInt("total"))
                .isZero();
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from audit_event where entity = 'reminder'"
                            + " and operation = 'reminder.send' and entity_id in (select id from reminder)"))
                    .isEqualTo(1);
        }
    }

    @Test
    void doesNotRemindTwiceWithinADayUnlessItIsMeant() {
        remind(false, COMMUNE).then().statusCode(200);

        Response twice = remind(false, "xa-phuoc-hoa", COMMUNE);
        assertProblem(twice, 409, "step-not-possible");
        assertThat(twice.jsonPath().getString("errors[0].pointer")).isEqualTo("/agencyIds/1");
        assertThat(twice.jsonPath().getString("errors[0].type")).isEqualTo("reminded-lately");
        assertThat(twice.jsonPath().getString("errors[0].params.by")).isEqualTo("Võ Minh Tâm");
        assertThat(manager.get("/reminders?roundId=" + roundId).getInt("total")).isEqualTo(1);

        remind(true, "xa-phuoc-hoa", COMMUNE).then().statusCode(200);
        assertThat(manager.get("/reminders?roundId=" + roundId).getInt("total")).isEqualTo(3);
        assertThat(kinds(officer).stream().filter("REMINDED"::equals)).hasSize(1);
    }

    @Test
    void remindsAgainADayLater() {
        remind(false, COMMUNE).then().statusCode(200);
        Reporting.run("update reminder set reminded_at = reminded_at - interval '25 hours'");

        remind(false, COMMUNE).then().statusCode(200);
    }

    @Test
    void remindsNobodyWhoOwesNothing() {
        Reporting.become(ROUND, COMMUNE, "SUBMITTED");
        Reporting.run("update report_section set submitted_at = now() where report_id = '" + report() + "'");

        Response refused = remind(false, COMMUNE);
        assertProblem(refused, 409, "step-not-possible");
        assertThat(refused.jsonPath().getString("errors[0].type")).isEqualTo("nothing-owed");
        assertProblem(remind(false, "ldtbxh"), 422, "invalid-fields");
    }

    /** Nobody would see it, and nobody can send anything in. */
    @Test
    void remindsNobodyInAClosedPlan() {
        String plan = manager.planId();
        String status = manager.get("/plans/" + plan).getString("status");
        String agency = Examples.agency(manager, COMMUNE);
        Reporting.run("update plan set status = 'CLOSED' where id = '" + plan + "'");
        try {
            assertProblem(
                    manager.post(
                            "/reminders", Map.of("roundId", roundId, "agencyIds", List.of(agency), "again", false)),
                    409,
                    "plan-closed");
            assertThat(manager.get("/reminders?roundId=" + roundId).getInt("total"))
                    .isZero();
            assertThat(manager.get("/rounds/" + roundId).getList("allowedActions"))
                    .isEmpty();
            assertThat(manager.get("/rounds?limit=100&planId=" + plan).getList("items.allowedActions.flatten()"))
                    .isEmpty();
        } finally {
            Reporting.run("update plan set status = '" + status + "' where id = '" + plan + "'");
        }
        assertThat(manager.get("/rounds/" + roundId).getList("allowedActions")).isEqualTo(List.of("CHANGE", "CLOSE"));
    }

    private Response remind(boolean again, String... communes) {
        Map<String, Object> request = new HashMap<>();
        request.put("roundId", roundId);
        request.put(
                "agencyIds",
                List.of(communes).stream()
                        .map(code -> Examples.agency(manager, code))
                        .toList());
        request.put("message", "  Đề nghị gửi trong hôm nay ");
        request.put("again", again);
        return manager.post("/reminders", request);
    }

    private static List<String> kinds(Caller caller) {
        return caller.get("/notices").getList("items.kind");
    }

    private static String report() {
        return Reporting.report(ROUND, COMMUNE);
    }

    private static void due(int days) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(days);
        Reporting.run("update report set due_on = '" + day + "' where id = '" + report() + "'");
    }
}
