package vn.giamngheo.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;

/** What was reported by mistake is taken back by who has reported it: with a reason, before it is answered, and seen by all. */
@ApiTest
class RetractedObstacleTest {
    private static final Map<String, Object> MISTAKE = Map.of("text", "Báo nhầm, đã báo ở mục khác.");
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void isClosedWithTheReasonAndWaitsForNobody() {
        String id = Examples.reported(officer, Examples.obstacle(officer, ""));
        String path = "/obstacles/" + id;
        Database.forget("update obstacle set due_on = '2024-01-01', version = 1 where id = '" + id + "'");

        assertProblem(officer.post(path + "/retract", 1, Map.of()), 422, "invalid-fields")
                .pointsAt("/text");
        assertProblem(manager.post(path + "/retract", 1, MISTAKE), 409, "step-not-possible");
        assertProblem(officer.post(path + "/retract", 0, MISTAKE), 412, "stale-version");
        JsonPath retracted = took(officer, path + "/retract", 1, MISTAKE);

        assertThat(retracted.getString("state")).isEqualTo("CLOSED");
        assertThat(retracted.getString("retractedReason")).isEqualTo(MISTAKE.get("text"));
        assertThat(retracted.getBoolean("overdue")).isFalse();
        assertThat(retracted.getList("thread.action")).containsExactly("REPORT", "RETRACT");
        assertThat(retracted.getString("thread[1].text")).isEqualTo(MISTAKE.get("text"));
        assertThat(retracted.getList("allowedActions")).containsExactly("REOPEN");
        assertThat(manager.get("/tasks").getList("items.obstacleId")).doesNotContain(id);
        assertThat(manager.get("/obstacles?overdue=true").getList("items.id")).doesNotContain(id);
        assertThat(manager.get("/obstacles").getString("items.find { it.id == '" + id + "' }.retractedReason"))
                .isEqualTo(MISTAKE.get("text"));
        // There is no answer that could help others.
        assertThat(manager.get(path).getList("allowedActions")).isEmpty();
        assertProblem(
                manager.post(path + "/publish", 2, Map.of("title", "a", "summary", "b")), 409, "step-not-possible");
        assertThat(officer.get(path + "/history").getString("items[0].operation"))
                .isEqualTo("obstacle.retract");
    }

    @Test
    void isTakenBackFromTheLeaderTooAndNotOnceItIsAnswered() {
        String path = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));
        took(manager, path + "/escalate", 0, Map.of("text", "Vượt thẩm quyền", "dueOn", "2099-12-31"));
        took(officer, path + "/retract", 1, MISTAKE);
        assertThat(Caller.as("leader").get("/tasks").getList("items.obstacleId"))
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));

        String answered = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));
        took(manager, answered + "/answer", 0, Map.of("text", "x"));
        assertProblem(officer.post(answered + "/retract", 1, MISTAKE), 409, "step-not-possible");
    }

    @Test
    void isNoLongerTakenBackOnceItIsReopened() {
        String path = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));
        took(officer, path + "/retract", 0, MISTAKE);

        JsonPath reopened = took(officer, path + "/reopen", 1, Map.of("text", "Không phải nhầm"));

        assertThat(reopened.getString("state")).isEqualTo("REOPENED");
        assertThat(reopened.getString("retractedReason")).isNull();
        assertThat(reopened.getList("thread.action")).containsExactly("REPORT", "RETRACT", "REOPEN");
    }

    @Test
    void isTakenBackByWhoHasEnteredItFromPaper() {
        Map<String, Object> obstacle = Examples.obstacle(officer, "");
        obstacle.remove("agencyId");
        obstacle.put(
                "onBehalfOf",
                Map.of(
                        "agencyId",
                        Examples.agency(officer, "xa-phuoc-son"),
                        "paperNumber",
                        "15/BC-UBND",
                        "paperDate",
                        "2024-05-06",
                        "attachmentId",
                        Examples.attachment(manager, "cv.pdf", Files.pdf("x"))));
        String path = "/obstacles/" + Examples.reported(manager, obstacle);

        JsonPath retracted = took(manager, path + "/retract", 0, MISTAKE);

        assertThat(retracted.getString("thread[1].onBehalfOf")).isEqualTo("UBND xã Phước Sơn");
    }

    private static JsonPath took(Caller caller, String path, int version, Map<String, Object> body) {
        return caller.post(path, version, body).then().statusCode(200).extract().jsonPath();
    }
}
