package vn.giamngheo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** Nothing of a closed plan is changed: its reports offer nothing, and say why. */
@ApiTest
class ClosedPlanTest {
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");
    private String report = "";
    private String submitted = "";

    @BeforeEach
    void close() {
        String round = Rounds.january(manager);
        report = Rounds.report(manager, round, "xa-phuoc-son");
        submitted = Rounds.report(manager, round, "xa-phuoc-hoa");
        Rounds.fill(officer, report, 12);
        Reporting.run("update report_section set state = 'SUBMITTED' where report_id = '" + submitted + "'");
        become("CLOSED");
    }

    @AfterEach
    void forget() {
        become("ISSUED");
        Reporting.forgetAll();
    }

    @Test
    void offersNothingToWrite() {
        JsonPath seen = officer.get("/reports/" + report);

        assertThat(seen.getList("sections.allowedActions.flatten()")).isEmpty();
        assertThat(seen.getList("sections.refusals.flatten().why")).containsOnly("PLAN_CLOSED");
        assertThat(seen.getList("sections.refusals.flatten().who.flatten()")).isEmpty();
        assertThat(seen.getBoolean("editable")).isFalse();
        assertThat(manager.get("/reports/" + report).getBoolean("takesPaper")).isFalse();
        assertThat(officer.get("/report-results/" + report).getList("rows.editable"))
                .containsOnly(false);
    }

    @Test
    void offersNothingToJudge() {
        JsonPath seen = manager.get("/reports/" + submitted);

        assertThat(seen.getList("sections.allowedActions.flatten()")).isEmpty();
        assertThat(seen.getString("sections[0].refusals.find { it.action == 'VERIFY' }.why"))
                .isEqualTo("PLAN_CLOSED");
        var refused = Rounds.step(manager, submitted, "verify", Map.of());
        assertProblem(refused, 409, "step-not-possible").pointsAt("/sections/0").breaks("plan-closed");
    }

    private void become(String status) {
        Database.forget("update plan set status = '" + status + "' where id = '" + manager.planId() + "'");
    }
}
