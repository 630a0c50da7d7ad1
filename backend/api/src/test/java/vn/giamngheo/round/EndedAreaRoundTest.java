package vn.giamngheo.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** District and communes end on 30 June 2025: of what began by then is asked who was there, of what begins later nobody. */
@ApiTest
class EndedAreaRoundTest {
    private static final int YEAR = 2025;
    private final Caller manager = Caller.as("manager");
    private String plan = "";

    @Inject
    PlanFileService planFiles;

    @BeforeEach
    void issue() {
        DraftPlan draft = DraftPlan.load(planFiles, YEAR);
        draft.become("ISSUED");
        plan = draft.id().toString();
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        DraftPlan.forget(YEAR);
        becomes("valid_to = '2025-06-30', successor_id = null");
    }

    @Test
    void proposesNothingThatBeginsAfterTheEnd() {
        List<String> names = proposals().getList("items.name", String.class);

        assertThat(names)
                .contains("Tháng 6 năm 2025", "Tháng 7 năm 2025", "Quý 3 năm 2025", "6 tháng cuối năm 2025", "Năm 2025")
                .doesNotContain("Tháng 8 năm 2025", "Tháng 12 năm 2025", "Quý 4 năm 2025");
    }

    @Test
    void owesNoRoundOnceAllThatBeganBeforeTheEndAreOpen() {
        assertThat(proposals().getList("items.indicators", Integer.class)).allMatch(count -> count > 0);
        while (!proposals().getList("items.findAll { it.kind == 'BASE' }").isEmpty()) {
            JsonPath next = proposals();
            String base = "items.find { it.kind == 'BASE' }.";
            opened(
                    next.getString(base + "frequency"),
                    next.getString(base + "dataFrom"),
                    next.getString(base + "dataTo"));
        }

        assertThat(owed()).isEmpty();
    }

    @Test
    void asksWhoWasThereForWhatTheEndCutsOff() {
        String july = opened("MONTHLY", "2025-06-15", "2025-07-14");
        String year = opened("YEARLY", "2024-12-15", "2025-12-14");
        String halfYear = opened("HALF_YEARLY", "2025-06-15", "2025-12-14");

        assertThat(manager.get("/rounds/" + july).getInt("counts.reports")).isEqualTo(14);
        assertThat(agencies(year)).contains("xa-phuoc-son").hasSize(13);
        assertThat(asked(halfYear, "ldtbxh")).contains("I4", "I6");
    }

    @Test
    void refusesWhatBeginsAfterTheEnd() {
        JsonPath refused = manager.post("/rounds", base("MONTHLY", "2025-07-15", "2025-08-14"))
                .jsonPath();

        assertThat(refused.getString("errors[0].pointer")).isEqualTo("/dataFrom");
        assertThat(refused.getString("errors[0].type")).isEqualTo("area-ended");
    }

    /** The last report of a unit is written when the unit is no more: its people still tell, sign, verify and accept it. */
    @Test
    void letsTheUnitThatIsOverFinishItsReport() {
        String july = opened("MONTHLY", "2025-06-15", "2025-07-14");
        Caller officer = Caller.as("commune-officer");
        String report = Rounds.report(officer, july, "xa-phuoc-son");

        Rounds.fill(officer, report, 3);
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(Caller.as("commune-head"), report, "submit");

        assertThat(manager.get("/reports/" + report).getList("sections.state")).containsOnly("SUBMITTED");
    }

    @Test
    void asksTheSuccessorOfACollectorThatEndedWithinThePeriod() {
        becomes("valid_to = '2025-03-31', successor_id = (select id from agency where code = 'nnptnt')");

        String id = opened("HALF_YEARLY", "2024-12-15", "2025-06-14");

        assertThat(asked(id, "nnptnt")).contains("I4", "I6");
        assertThat(agencies(id)).doesNotContain("ldtbxh");
    }

    /** I11 is told by each agency that has a duty: by whoever carries on its work, though the plan gives them none themselves. */
    @Test
    void asksTheSuccessorOfAnAgencyWithADuty() {
        String duties =
                " where plan_id = '" + plan + "' and agency_id in (select id from agency where code = 'nnptnt')";
        Reporting.run(
                "delete from duty" + duties,
                "delete from reporting_duty_recipient where reporting_duty_id in (select id from reporting_duty"
                        + duties + ")",
                "delete from reporting_duty" + duties);
        becomes("valid_to = '2025-03-31', successor_id = (select id from agency where code = 'nnptnt')");

        String id = opened("HALF_YEARLY", "2024-12-15", "2025-06-14");

        assertThat(asked(id, "nnptnt")).contains("I11");
        assertThat(agencies(id)).doesNotContain("ldtbxh");
    }

    /** The successor of the managing agency manages by now: its officers don't accept what is their own. */
    @Test
    void letsTheLeaderAcceptTheReportOfTheManagersSuccessor() {
        becomes("valid_to = '2025-03-31', successor_id = (select id from agency where code = 'nnptnt')");
        String id = opened("HALF_YEARLY", "2024-12-15", "2025-06-14");
        String own = verified(id, "nnptnt");
        String other = verified(id, "xa-phuoc-son");

        assertThat(accepts("leader", own)).isTrue();
        assertThat(accepts("manager", own)).isFalse();
        assertThat(accepts("leader", other)).isFalse();
        assertThat(accepts("manager", other)).isTrue();
        assertThat(tasksOf("leader")).contains(own).doesNotContain(other);
        assertThat(tasksOf("manager")).contains(other).doesNotContain(own);
    }

    @Test
    void namesWhatNobodyIsLeftToTell() {
        becomes("valid_to = '2025-03-31', successor_id = null");
        String first = "items.find { it.name == '6 tháng đầu năm 2025' }.";
        JsonPath proposed = proposals();

        String id = opened("HALF_YEARLY", "2024-12-15", "2025-06-14");

        assertThat(proposed.getInt(first + "indicators")).isPositive();
        assertThat(proposed.getList(first + "leftOut.code")).isEqualTo(List.of("I4", "I6", "I11"));
        assertThat(proposed.getString(first + "leftOut[0].agencyShortName")).isEqualTo("Phòng LĐ-TB&XH");
        assertThat(agencies(id)).isNotEmpty().doesNotContain("ldtbxh");
    }

    @Test
    void owesNobodyARoundThatWouldAskNobody() {
        becomes("valid_to = '2025-03-31', successor_id = null");
        Reporting.run("update indicator set frequency = 'YEARLY' where frequency = 'HALF_YEARLY'"
                + " and code not in ('I4', 'I6') and plan_id = '" + plan + "'");
        String first = "items.find { it.name == '6 tháng đầu năm 2025' }.";

        JsonPath proposed = proposals();
        JsonPath refused = manager.post("/rounds", base("HALF_YEARLY", "2024-12-15", "2025-06-14"))
                .jsonPath();

        assertThat(proposed.getInt(first + "indicators")).isZero();
        assertThat(proposed.getList(first + "leftOut.code")).isEqualTo(List.of("I4", "I6"));
        assertThat(owed()).isNotEmpty().noneMatch(name -> name.startsWith("6 tháng"));
        assertThat(refused.getString("errors[0].type")).isEqualTo("nobody-to-ask");
        assertThat(refused.getString("errors[0].params.units")).isEqualTo("Phòng LĐ-TB&XH");
    }

    private JsonPath proposals() {
        return manager.get("/round-proposals?planId=" + plan);
    }

    /** The names of rounds of the plan that the manager has to open. */
    private List<String> owed() {
        return manager.get("/tasks")
                .getList(
                        "items.findAll { it.kind == 'OPEN_ROUND' && it.planId == '" + plan + "' }.roundName",
                        String.class);
    }

    private List<String> agencies(String round) {
        return manager.get("/reports?limit=100&roundId=" + round).getList("items.agencyCode", String.class);
    }

    private List<String> asked(String round, String agency) {
        return manager.get("/report-results/" + Rounds.report(manager, round, agency))
                .getList("rows.code", String.class);
    }

    /** The agency's report in a round, all of it verified. */
    private String verified(String round, String agency) {
        String report = Rounds.report(manager, round, agency);
        Reporting.run("update report_section set state = 'VERIFIED' where report_id = '" + report + "'");
        return report;
    }

    private static boolean accepts(String user, String report) {
        return Caller.as(user)
                .get("/reports/" + report)
                .getList("sections.allowedActions.flatten()")
                .contains("ACCEPT");
    }

    private static List<String> tasksOf(String user) {
        return Caller.as(user).get("/tasks").getList("items.reportId", String.class);
    }

    private String opened(String frequency, String from, String to) {
        return Rounds.opened(manager, base(frequency, from, to));
    }

    private Map<String, Object> base(String frequency, String from, String to) {
        Map<String, Object> round = new HashMap<>(Rounds.base(manager, frequency, from, to));
        round.put("planId", plan);
        return round;
    }

    private static void becomes(String otherwise) {
        Database.forget("update agency set " + otherwise + " where code = 'ldtbxh'");
    }
}
