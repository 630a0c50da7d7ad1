package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;

/** What its reporter took back before it was answered was no obstacle: no report tells it. */
@ApiTest
class RetractedObstaclesTest {
    private static final String ROUND = "Tháng 01/2024";
    private final Caller manager = Caller.as("manager");
    private final Caller officer = Caller.as("commune-officer");

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void areLeftOutOfReportsUnlessTheyHadBeenAnswered() {
        String planId = manager.planId();
        Reporting.open(planId, "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        String roundId = manager.idOf("/rounds?limit=100&planId=" + planId, "name", ROUND);
        String id = manager.post("/consolidations", Map.of("roundId", roundId))
                .jsonPath()
                .getString("id");
        String mistaken = Examples.reported(officer, Examples.obstacle(officer, ""));
        step(officer, mistaken, "retract", 0);
        String answered = Examples.reported(officer, Examples.obstacle(officer, ""));
        step(manager, answered, "answer", 0);
        step(officer, answered, "reopen", 1);
        step(officer, answered, "retract", 2);
        Reporting.run("update obstacle set reported_at = timestamptz '2024-01-10 09:00+07'");

        Response taken = manager.post(
                "/consolidations/" + id + "/take-figures",
                manager.get("/consolidations/" + id).getInt("version"),
                Map.of());

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getList("contents.obstacles.obstacleId")).isEqualTo(List.of(answered));
        Response unit = manager.send("/report-documents/" + Reporting.report(ROUND, "xa-phuoc-son"));
        assertThat(taken.jsonPath().getList("contents.obstacles.retracted")).isEqualTo(List.of(true));
        assertThat(new Docx(unit.asByteArray()).inStyle("Item"))
                .singleElement()
                .asString()
                .endsWith("Đã rút lại).");
    }

    private static void step(Caller caller, String obstacle, String step, int version) {
        caller.post("/obstacles/" + obstacle + "/" + step, version, Map.of("text", "x"))
                .then()
                .statusCode(200);
    }
}
