package vn.giamngheo.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;

/** A unit reports what hinders it; it is answered, or passed on; and what helps all is kept for all. */
@ApiTest
class ObstacleResourceTest {
    private static final String FAR = "2099-12-31";
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void isReportedWithItsFilesAndSeenByThoseConcerned() {
        Map<String, Object> obstacle = Examples.obstacle(officer, "DA3-TDA1");
        obstacle.put("wishedHelp", "Cho thuê đất công");
        obstacle.put("dueOn", FAR);
        obstacle.put("attachmentIds", List.of(Examples.attachment(officer, "bb.pdf", Files.pdf("x"))));

        Response created = officer.post("/obstacles", obstacle);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String path = "/obstacles/" + created.jsonPath().getString("id");
        assertThat(created.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        JsonPath seen = officer.get(path);
        assertThat(seen.getString("state")).isEqualTo("OPEN");
        assertThat(seen.getBoolean("overdue")).isFalse();
        assertThat(seen.getString("paper")).isNull();
        assertThat(seen.getList("thread.action")).containsExactly("REPORT");
        assertThat(seen.getString("thread[0].authorName")).isEqualTo("Nguyễn Thị Mai");
        assertThat(seen.getString("thread[0].onBehalfOf")).isNull();
        assertThat(seen.getList("thread[0].attachments.fileName")).containsExactly("bb.pdf");
        assertThat(seen.getList("allowedActions")).containsExactly("REPLY", "RETRACT");
        assertThat(manager.get(path).getList("allowedActions")).containsExactly("REPLY", "ANSWER", "ESCALATE");
        assertThat(leader.get(path).getList("allowedActions")).containsExactly("REPLY");
        // The department that leads the sub-project sees it, and has no part in it.
        assertThat(Caller.as("department-officer").get(path).getList("allowedActions"))
                .isEmpty();
        for (String reader : List.of("commune-head", "finance", "auditor")) {
            assertThat(Caller.as(reader).send(path).statusCode()).as(reader).isEqualTo(200);
        }
    }

    @Test
    void isNotThereForWhoItDoesNotConcern() {
        String path = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));
        Caller department = Caller.as("department-officer");

        assertProblem(department.send(path), 404, "not-found");
        assertProblem(department.send(path + "/history"), 404, "not-found");
        assertProblem(department.post(path + "/reply", Map.of("text", "x")), 404, "not-found");
        assertProblem(department.post(path + "/close", 0, Map.of()), 404, "not-found");
        assertThat(department.get("/obstacles").getLong("total")).isZero();
        assertProblem(Caller.as("admin").send(path), 403, "forbidden");
    }

    @Test
    void reachesWhoLeadsWhatADutyOrIndicatorIsAbout() {
        Caller department = Caller.as("department-officer");
        String planId = officer.planId();
        String subProjectId = officer.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
        Map<String, Object> aboutDuty = Examples.obstacle(officer, "");
        aboutDuty.put(
                "dutyId", officer.get("/duties?subProjectId=" + subProjectId).getString("items[0].id"));
        String path = "/obstacles/" + Examples.reported(officer, aboutDuty);

        assertThat(department.send(path).statusCode()).isEqualTo(200);
        assertThat(department.get("/obstacles").getLong("total")).isEqualTo(1);
    }

    @Test
    void isAnsweredAndClosed() {
        String path = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));

        Response answered = manager.post(path + "/answer", 0, Map.of("text", "Xã lập danh sách gửi phòng."));

        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        assertThat(answered.header("ETag")).isEqualTo("\"1\"");
        assertThat(answered.jsonPath().getString("state")).isEqualTo("ANSWERED");
        assertThat(officer.get(path).getList("allowedActions")).containsExactly("REPLY", "CLOSE", "REOPEN");
        assertProblem(manager.post(path + "/close", 1, Map.of()), 409, "step-not-possible");
        assertProblem(officer.post(path + "/close", 0, Map.of()), 412, "stale-version");
        assertThat(officer.post(path + "/close", 1, Map.of()).jsonPath().getString("state"))
                .isEqualTo("CLOSED");
        assertProblem(officer.post(path + "/reply", Map.of("text", "x")), 409, "step-not-possible");
        assertThat(officer.get(path).getList("thread.action")).containsExactly("REPORT", "ANSWER", "CLOSE");
        assertThat(officer.get(path + "/history").getList("items.operation"))
                .isEqualTo(List.of("obstacle.close", "obstacle.answer", "obstacle.report"));
        assertThat(officer.get(path + "/history").getString("items[1].changes.find { it.field == 'state' }.after"))
                .isEqualTo("ANSWERED");
        assertThat(officer.get(path).getString("thread[1].unitId")).isEqualTo(Examples.agency(officer, "ldtbxh"));
    }

    @Test
    void isPassedOnAndDecidedByTheLeader() {
        String path = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));

        JsonPath escalated = manager.post(path + "/escalate", 0, Map.of("text", "Vượt thẩm quyền", "dueOn", FAR))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(escalated.getString("state")).isEqualTo("ESCALATED");
        assertThat(escalated.getString("dueOn")).isEqualTo(FAR);
        assertThat(escalated.getList("allowedActions")).containsExactly("REPLY");
        assertProblem(manager.post(path + "/answer", 1, Map.of("text", "x")), 409, "step-not-possible");
        assertProblem(manager.post(path + "/decide", 1, Map.of("text", "x")), 403, "forbidden");
        JsonPath decided = leader.post(path + "/decide", 1, Map.of("text", "Đồng ý cho thuê."))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(decided.getString("state")).isEqualTo("ANSWERED");
        assertThat(decided.getString("thread[2].unitId")).isEqualTo(Examples.agency(officer, "ubnd-huyen"));
        assertThat(decided.getString("thread[2].onBehalfOf")).isNull();
    }

    @Test
    void isReopenedWithAReasonAndAnsweredAgain() {
        String path = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));
        manager.post(path + "/answer", 0, Map.of("text", "x"));

        assertProblem(officer.post(path + "/reopen", 1, Map.of()), 422, "invalid-fields")
                .pointsAt("/text");
        assertThat(officer.post(path + "/reopen", 1, Map.of("text", "Chưa đủ"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("REOPENED");
        assertThat(manager.get(path).getList("allowedActions")).containsExactly("REPLY", "ANSWER", "ESCALATE");
    }

    @Test
    void owesTheNextAnswerByANewDayOnceItIsReopenedOrByNone() {
        String id = Examples.reported(officer, Examples.obstacle(officer, ""));
        String path = "/obstacles/" + id;
        dueOn(id, LocalDate.of(2024, 9, 10));
        manager.post(path + "/answer", 1, Map.of("text", "x"));

        JsonPath reopened = officer.post(path + "/reopen", 2, Map.of("text", "Chưa đủ"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(reopened.getString("dueOn")).isNull();
        assertThat(reopened.getBoolean("overdue")).isFalse();
        assertThat(ids("/obstacles?overdue=true")).isEmpty();
        assertThat(officer.get(path + "/history").getString("items[0].changes.find { it.field == 'dueOn' }.before"))
                .isEqualTo("2024-09-10");
        manager.post(path + "/answer", 3, Map.of("text", "y"));
        assertProblem(
                        officer.post(path + "/reopen", 4, Map.of("text", "Chưa đủ", "dueOn", "2024-09-30")),
                        422,
                        "invalid-fields")
                .pointsAt("/dueOn")
                .breaks("future-or-present");
        JsonPath again = officer.post(path + "/reopen", 4, Map.of("text", "Chưa đủ", "dueOn", FAR))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(again.getString("dueOn")).isEqualTo(FAR);
        assertThat(again.getString("thread[-1].dueOn")).isEqualTo(FAR);
        assertThat(again.getBoolean("overdue")).isFalse();
    }

    @Test
    void becomesGuidanceThatEverybodyReadsWithoutTheObstacle() {
        String path = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));
        assertProblem(
                manager.post(path + "/publish", 0, Map.of("title", "a", "summary", "b")), 409, "step-not-possible");
        manager.post(path + "/answer", 0, Map.of("text", "x"));

        JsonPath published = manager.post(
                        path + "/publish", 1, Map.of("title", "Thuê đất công", "summary", "Xã lập danh sách."))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        String guidance = "/guidance/" + published.getString("guidance.id");
        Caller department = Caller.as("department-officer");
        assertThat(department.get(guidance).getString("summary")).isEqualTo("Xã lập danh sách.");
        assertThat(department.get("/guidance?search=thue%20dat").getLong("total"))
                .isEqualTo(1);
        assertThat(department.send(guidance).asString()).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        assertProblem(department.send(path), 404, "not-found");
        assertProblem(
                manager.post(path + "/publish", 2, Map.of("title", "a", "summary", "b")), 409, "step-not-possible");

        JsonPath withdrawn = manager.post(path + "/withdraw", 2, Map.of("text", "Quy định mới"))
                .jsonPath();
        assertThat(withdrawn.getString("guidance")).isNull();
        assertThat(withdrawn.getList("thread.action")).containsExactly("REPORT", "ANSWER", "PUBLISH", "WITHDRAW");
        assertProblem(department.send(guidance), 404, "not-found");
    }

    @Test
    void isEnteredFromPaperByTheManagerAndSaysSo() {
        String scan = Examples.attachment(manager, "cv.pdf", Files.pdf("x"));
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
                        scan));

        String path = "/obstacles/" + Examples.reported(manager, obstacle);

        JsonPath seen = officer.get(path);
        assertThat(seen.getString("paper.number")).isEqualTo("15/BC-UBND");
        assertThat(seen.getString("paper.scan.id")).isEqualTo(scan);
        assertThat(seen.getString("thread[0].authorName")).isEqualTo("Võ Minh Tâm");
        assertThat(seen.getString("thread[0].onBehalfOf")).isEqualTo("UBND xã Phước Sơn");
        assertThat(officer.send("/attachments/" + scan + "/content").statusCode())
                .isEqualTo(200);
        assertThat(manager.get(path).getList("allowedActions")).contains("ANSWER");
        try (Database database = Database.asApi()) {
            assertThat(database.texts("select distinct on_behalf_of from audit_event where entity = 'obstacle'"
                            + " and entity_id = '" + path.substring(path.lastIndexOf('/') + 1) + "'"))
                    .containsExactly("UBND xã Phước Sơn, 15/BC-UBND");
        }
        assertProblem(officer.post("/obstacles", obstacle), 422, "invalid-fields")
                .pointsAt("/onBehalfOf")
                .breaks("only-manager");
    }

    @Test
    void isFoundByWordsStateLatenessAndSubject() {
        String late = Examples.reported(officer, Examples.obstacle(officer, "DA3-TDA1"));
        Map<String, Object> other = Examples.obstacle(officer, "");
        other.put("title", "Chậm cấp thẻ bảo hiểm");
        other.put("dueOn", FAR);
        String punctual = Examples.reported(officer, other);
        dueOn(late, LocalDate.of(2024, 1, 1));

        assertThat(ids("/obstacles")).containsExactly(late, punctual);
        assertThat(ids("/obstacles?sort=-dueOn")).containsExactly(punctual, late);
        assertThat(ids("/obstacles?overdue=true")).containsExactly(late);
        assertThat(ids("/obstacles?overdue=false")).containsExactly(punctual);
        assertThat(ids("/obstacles?search=THE%20bao%20hiem")).containsExactly(punctual);
        assertThat(ids("/obstacles?state=CLOSED")).isEmpty();
        assertThat(ids("/obstacles?subProjectId="
                        + officer.idOf("/sub-projects?limit=100&planId=" + officer.planId(), "code", "DA3-TDA1")))
                .containsExactly(late);
        assertThat(officer.get("/obstacles").getList("items.overdue")).containsExactly(true, false);
        assertThat(officer.get("/obstacles/" + late).getBoolean("overdue")).isTrue();
        JsonPath first = officer.get("/obstacles?limit=1&sort=-touchedAt");
        assertThat(ids("/obstacles?limit=1&sort=-touchedAt&pageToken=" + first.getString("nextPageToken")))
                .containsExactly(late);
        manager.post("/obstacles/" + late + "/answer", 1, Map.of("text", "x"));
        assertThat(ids("/obstacles?overdue=true")).isEmpty();
    }

    private List<String> ids(String path) {
        return officer.get(path).getList("items.id");
    }

    /** Some days ago, as nobody can say it any more. */
    private static void dueOn(String id, LocalDate day) {
        Database.forget("update obstacle set due_on = '" + day + "', version = 1 where id = '" + id + "'");
    }
}
