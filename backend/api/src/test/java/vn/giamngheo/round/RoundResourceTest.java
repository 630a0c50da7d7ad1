package vn.giamngheo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** The manager opens what the calendar proposes, and what it does not; each is asked once. */
@ApiTest
class RoundResourceTest {
    private static final int YEAR = 2021;
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    @AfterEach
    void forget() {
        DraftPlan.forget(YEAR);
        Reporting.forgetAll();
        becomes("MONTHLY");
    }

    @Test
    void tellsItsHistoryToWhoSeesIt() {
        String path = "/rounds/" + Rounds.january(manager);
        manager.post(path + "/close", 0, Map.of()).then().statusCode(200);

        JsonPath told = Caller.as("commune-officer").get(path + "/history");

        assertThat(told.getList("items.operation")).isEqualTo(List.of("round.close", "round.open"));
        assertThat(told.getString("items[0].actor")).isEqualTo("manager");
        assertThat(told.getList("items[0].changes.field")).isEqualTo(List.of("status"));
        assertThat(told.getString("items[0].changes[0].before")).isEqualTo("OPEN");
        assertThat(told.getString("items[0].changes[0].after")).isEqualTo("CLOSED");
        assertProblem(manager.send("/rounds/" + UUID.randomUUID() + "/history"), 404, "not-found");
    }

    @Test
    void proposesWhatNobodyHasOpened() {
        String path = "/round-proposals?planId=" + manager.planId();
        JsonPath before = manager.get(path);

        Rounds.january(manager);

        assertThat(before.getList("items.findAll { it.frequency == 'MONTHLY' }"))
                .hasSize(12);
        assertThat(before.getString("items[0].name")).isEqualTo("Tháng 1 năm 2024");
        assertThat(before.getString("items[0].communeDueOn")).isEqualTo("2024-01-16");
        // The 14th of February is Tết's last day off.
        assertThat(before.getString("items.find { it.name == 'Tháng 2 năm 2024' }.communeDueOn"))
                .isEqualTo("2024-02-16");
        assertThat(manager.get(path).getList("items.name")).doesNotContain("Tháng 1 năm 2024");
    }

    @Test
    void asksEachCommuneAndTheBankOnceForWhatIsMonthly() {
        String id = Rounds.january(manager);

        JsonPath round = manager.get("/rounds/" + id);
        JsonPath reports = manager.get("/reports?limit=100&roundId=" + id);

        assertThat(round.getString("name")).isEqualTo("Tháng 1 năm 2024");
        assertThat(round.getInt("counts.reports")).isEqualTo(14);
        assertThat(round.getInt("counts.notStarted")).isEqualTo(14);
        assertThat(round.getInt("counts.late")).isEqualTo(14);
        assertThat(round.getList("allowedActions")).isEqualTo(List.of("CHANGE", "CLOSE"));
        assertThat(reports.getInt("items.find { it.agencyCode == 'nhcsxh' }.asked"))
                .isEqualTo(13);
        assertThat(reports.getInt("items.find { it.agencyCode == 'xa-phuoc-son' }.asked"))
                .isEqualTo(3);
        assertThat(reports.getString("items.find { it.agencyCode == 'xa-phuoc-son' }.dueOn"))
                .isEqualTo("2024-01-16");
    }

    /** An amendment may change how often an indicator is asked for: what the months have brought is not asked of the quarter too. */
    @Test
    void asksForNothingThatAnotherBasePeriodHasAskedForAlready() {
        Rounds.opened(manager, Rounds.base(manager, "MONTHLY", "2024-03-15", "2024-04-14"));
        Rounds.opened(manager, Rounds.base(manager, "MONTHLY", "2024-04-15", "2024-05-14"));
        becomes("QUARTERLY");
        JsonPath proposals = manager.get("/round-proposals?planId=" + manager.planId());

        String second = Rounds.opened(manager, Rounds.base(manager, "QUARTERLY", "2024-03-15", "2024-06-14"));
        String third = Rounds.opened(manager, Rounds.base(manager, "QUARTERLY", "2024-06-15", "2024-09-14"));

        assertThat(asked(second)).contains("I7").doesNotContain("I2");
        assertThat(asked(third)).contains("I7", "I2");
        String indicators = "items.find { it.frequency == 'QUARTERLY' && it.dataFrom == '%s' }.indicators";
        assertThat(proposals.getInt(indicators.formatted("2024-03-15")))
                .isEqualTo(proposals.getInt(indicators.formatted("2024-06-15")) - 1);
    }

    @Test
    void refusesAPeriodTwiceAndDatesThatAreNone() {
        Rounds.january(manager);

        assertProblem(
                manager.post("/rounds", Rounds.base(manager, "MONTHLY", "2023-12-15", "2024-01-14")), 409, "conflict");
        assertThat(manager.post("/rounds", Rounds.base(manager, "MONTHLY", "2024-01-01", "2024-01-31"))
                        .jsonPath()
                        .getString("errors[0].type"))
                .isEqualTo("no-period");
        assertProblem(
                Caller.as("commune-officer")
                        .post("/rounds", Rounds.base(manager, "MONTHLY", "2024-01-15", "2024-02-14")),
                403,
                "forbidden");
    }

    @Test
    void takesNoDueDatesBeforeTheEndOfTheDataOrOutOfOrder() {
        Map<String, Object> round = Rounds.base(manager, "MONTHLY", "2023-12-15", "2024-01-14");
        round.put("communeDueOn", "2024-01-14");
        round.put("agencyDueOn", "2024-01-10");
        assertThat(pointers(round)).containsExactlyInAnyOrder("/communeDueOn", "/agencyDueOn");
        round.put("communeDueOn", "2024-01-22");
        round.put("agencyDueOn", "2024-01-23");
        round.put("consolidatedDueOn", "2024-01-19");
        assertThat(pointers(round)).containsExactly("/consolidatedDueOn");
        round.put("name", " ");
        round.remove("consolidatedDueOn");
        assertThat(pointers(round)).containsExactly("/name");
    }

    @Test
    void movesTheConsolidatedReportAlongWithAUnitsLaterDay() {
        Map<String, Object> round = Rounds.base(manager, "MONTHLY", "2023-12-15", "2024-01-14");
        round.put("communeDueOn", "2024-02-02");

        JsonPath opened = manager.get("/rounds/" + Rounds.opened(manager, round));

        assertThat(opened.getString("communeDueOn")).isEqualTo("2024-02-02");
        assertThat(opened.getString("consolidatedDueOn")).isEqualTo("2024-02-02");
    }

    @Test
    void opensRoundsOfAnIssuedPlanOnly() {
        UUID draft = DraftPlan.load(planFiles, YEAR).id();
        Map<String, Object> round = Rounds.base(manager, "MONTHLY", "2023-12-15", "2024-01-14");
        round.put("planId", draft);

        assertThat(pointers(round)).containsExactly("/planId");
        assertThat(manager.get("/round-proposals?planId=" + draft).getList("items"))
                .isEmpty();
    }

    @Test
    void saysWhetherItKnowsTheDaysOffOfTheYear() {
        assertThat(manager.get("/round-proposals?planId=" + manager.planId()).getBoolean("daysOffKnown"))
                .isTrue();
    }

    @Test
    void movesDueDatesToDaysOnWhichPeopleWorkAndTheReportsWithThem() {
        String id = Rounds.january(manager);

        JsonPath changed = manager.put(
                        "/rounds/" + id,
                        0,
                        Map.of(
                                "name",
                                "Tháng 1",
                                "communeDueOn",
                                "2024-01-20",
                                "agencyDueOn",
                                "2024-01-23",
                                "consolidatedDueOn",
                                "2024-02-10"))
                .jsonPath();

        assertThat(changed.getString("communeDueOn")).isEqualTo("2024-01-22");
        assertThat(changed.getString("consolidatedDueOn")).isEqualTo("2024-02-15");
        assertThat(manager.get("/reports/" + Rounds.report(manager, id, "xa-phuoc-son"))
                        .getString("dueOn"))
                .isEqualTo("2024-01-22");
        assertProblem(manager.post("/rounds/" + id + "/close", 0, Map.of()), 412, "stale-version");
    }

    @Test
    void takesNothingInWhenItIsClosed() {
        String id = Rounds.january(manager);
        Caller officer = Caller.as("commune-officer");
        String report = Rounds.report(officer, id, "xa-phuoc-son");

        manager.post("/rounds/" + id + "/close", 0, Map.of()).then().statusCode(200);
        assertProblem(manager.post("/rounds/" + id + "/close", 1, Map.of()), 409, "step-not-possible");

        assertThat(officer.get("/reports/" + report).getList("sections.allowedActions.flatten()"))
                .isEmpty();
        assertThat(officer.get("/reports/" + report).getString("sections[0].refusals[0].why"))
                .isEqualTo("ROUND_CLOSED");
        manager.post("/rounds/" + id + "/reopen", 1, Map.of()).then().statusCode(200);
        assertThat(officer.get("/reports/" + report).getList("sections[0].allowedActions"))
                .isEqualTo(List.of("EDIT"));
    }

    @Test
    void keepsDaysOff() {
        Map<String, Object> day =
                Map.of("day", "2027-01-01", "name", "Tết Dương lịch", "source", Map.of("provenance", "REFERENCE"));

        JsonPath created = manager.post("/holidays", day).jsonPath();

        assertThat(manager.get("/holidays?from=2027-01-01").getList("items.day"))
                .isEqualTo(List.of("2027-01-01"));
        assertProblem(manager.post("/holidays", day), 409, "conflict");
        manager.delete("/holidays/" + created.getString("id"), 0).then().statusCode(204);
        assertThat(manager.get("/holidays?from=2024-01-01&to=2024-12-31").getInt("total"))
                .isEqualTo(14);
    }

    private static void becomes(String frequency) {
        Reporting.run(
                "update indicator set frequency = '" + frequency
                        + "' where code = 'I2' and plan_id in (select id from plan where year = 2024 and parent_plan_id is null)");
    }

    /** The indicators that a commune is asked for in a round. */
    private List<String> asked(String round) {
        return manager.get("/report-results/" + Rounds.report(manager, round, "xa-phuoc-son"))
                .getList("rows.code", String.class);
    }

    private List<String> pointers(Map<String, Object> round) {
        return manager.post("/rounds", round).jsonPath().getList("errors.pointer", String.class);
    }
}
