package vn.giamngheo.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;

/** An obstacle is a task for whoever takes its next step, and for nobody else. */
@ApiTest
class ObstacleTaskTest {
    private static final String FAR = "2099-12-31";
    private static final List<String> EVERYBODY = List.of(
            "commune-officer",
            "commune-head",
            "neighbour-officer",
            "department-officer",
            "manager",
            "finance",
            "leader",
            "deputy",
            "auditor");
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void waitsForTheManagerThenForTheUnitThatReportedIt() {
        Map<String, Object> obstacle = Examples.obstacle(officer, "DA3-TDA1");
        obstacle.put("dueOn", FAR);
        String id = Examples.reported(officer, obstacle);
        String path = "/obstacles/" + id;

        assertWaits(id, "ANSWER_OBSTACLE", "manager");
        JsonPath tasks = manager.get("/tasks");
        String task = "items.find { it.obstacleId == '" + id + "' }.";
        assertThat(tasks.getString(task + "obstacleTitle")).isEqualTo("Thiếu đất sản xuất");
        assertThat(tasks.getString(task + "agencyName")).isEqualTo("UBND xã Phước Sơn");
        assertThat(tasks.getString(task + "dueOn")).isEqualTo(FAR);
        assertThat(tasks.getInt(task + "lateDays")).isZero();
        assertThat(tasks.getString(task + "reportId")).isNull();
        assertThat(tasks.getString(task + "roundName")).isNull();

        manager.post(path + "/answer", 0, Map.of("text", "x"));
        // The department that leads the sub-project sees the obstacle, and has nothing to do with it.
        assertWaits(id, "CLOSE_OBSTACLE", "commune-officer", "commune-head");
        assertThat(officer.get("/tasks").getString(task + "dueOn")).isNull();

        officer.post(path + "/reopen", 1, Map.of("text", "Chưa đủ"));
        assertWaits(id, "ANSWER_OBSTACLE", "manager");

        manager.post(path + "/answer", 2, Map.of("text", "y"));
        officer.post(path + "/close", 3, Map.of()).then().statusCode(200);
        assertWaits(id, "");
    }

    @Test
    void waitsForTheLeaderOnceItIsPassedOnAndSaysHowLateItIs() {
        String id = Examples.reported(officer, Examples.obstacle(officer, ""));
        manager.post("/obstacles/" + id + "/escalate", 0, Map.of("text", "Vượt thẩm quyền", "dueOn", FAR));
        LocalDate past = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(3);
        Database.forget("update obstacle set due_on = '" + past + "' where id = '" + id + "'");

        assertWaits(id, "DECIDE_OBSTACLE", "leader");
        String task = "items.find { it.obstacleId == '" + id + "' }.";
        assertThat(leader.get("/tasks").getString(task + "dueOn")).isEqualTo(past.toString());
        assertThat(leader.get("/tasks").getInt(task + "lateDays")).isEqualTo(3);

        leader.post("/obstacles/" + id + "/decide", 1, Map.of("text", "Đồng ý"))
                .then()
                .statusCode(200);
        assertWaits(id, "CLOSE_OBSTACLE", "commune-officer", "commune-head");
    }

    @Test
    void waitsForTheManagerTooWhereItWasEnteredFromPaper() {
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
        String id = Examples.reported(manager, obstacle);

        manager.post("/obstacles/" + id + "/answer", 0, Map.of("text", "x"));

        assertWaits(id, "CLOSE_OBSTACLE", "manager", "commune-officer", "commune-head");
    }

    @Test
    void standsAmongTheOthersByItsDayAndAtTheEndWithoutOne() {
        Map<String, Object> obstacle = Examples.obstacle(officer, "");
        String without = Examples.reported(officer, obstacle);
        obstacle.put("dueOn", FAR);
        String last = Examples.reported(officer, obstacle);
        String first = Examples.reported(officer, obstacle);
        Database.forget("update obstacle set due_on = '2000-01-01' where id = '" + first + "'");

        JsonPath tasks = manager.get("/tasks");

        assertThat(tasks.getList("items.dueOn", String.class))
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.<String>naturalOrder()));
        assertThat(tasks.getList("items.obstacleId", String.class).stream().filter(Objects::nonNull))
                .containsExactly(first, last, without);
        assertThat(tasks.getInt("total")).isEqualTo(tasks.getList("items").size());
    }

    private static void assertWaits(String id, String kind, String... whom) {
        for (String name : EVERYBODY) {
            assertThat(Caller.as(name)
                            .get("/tasks")
                            .getList("items.findAll { it.obstacleId == '" + id + "' }.kind", String.class))
                    .as(name)
                    .isEqualTo(List.of(whom).contains(name) ? List.of(kind) : List.of());
        }
    }
}
