package vn.giamngheo.communeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** A commune's plan of the new year begins as a copy of its plan before: what it does, and nothing of what is given anew. */
@ApiTest
class CommunePlanCopyTest {
    private static final int NEXT = 2025;
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller manager = Caller.as("manager");
    private CommuneDraft before = new CommuneDraft("");
    private String district = "";

    @BeforeEach
    void planBothYears() {
        before = CommuneDraft.begin();
        Map<String, Object> line = before.line();
        line.put("pendingWords", null);
        line.putAll(Map.of("amount", 15_000_000, "position", 2, "subProjectId", subProject(officer.planId(), "DA2")));
        officer.post("/commune-budget-lines", line).then().statusCode(201);
        Map<String, Object> task = before.task();
        task.putAll(Map.of("what", "Giao ban", "dueWords", "hằng tháng", "position", 2));
        task.put("subProjectId", subProject(officer.planId(), "DA2"));
        officer.post("/commune-tasks", task).then().statusCode(201);
        confirm(indicator(officer.planId(), "I2"));
        district = manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", NEXT))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Database.forget("update plan set status = 'ISSUED' where id = '" + district + "'");
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
        DraftPlan.forget(NEXT);
    }

    @Test
    void saysWhatThePlanBeforeSaidWithoutMoneyFiguresAndDays() {
        Response answer = copy();

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        JsonPath copied = answer.jsonPath();
        String draft = copied.getString("plan.id");
        assertThat(answer.header("Location")).endsWith("/api/v1/commune-plans/" + draft);
        assertThat(answer.header("ETag")).isEqualTo("\"" + copied.getInt("plan.version") + "\"");
        assertThat(copied.getInt("plan.year")).isEqualTo(NEXT);
        assertThat(copied.getString("plan.title")).contains("năm 2025").doesNotContain("2024");
        assertThat(copied.getString("plan.parentPlanId")).isEqualTo(district);
        for (String part : List.of("targets", "tasks", "budgetLines")) {
            assertThat(copied.getList(part)).as(part).isEmpty();
        }
        JsonPath tasks = parts("commune-tasks", draft);
        assertThat(tasks.getList("items.what")).containsExactly("Rà soát nhu cầu học nghề", "Giao ban");
        assertThat(tasks.getList("items.dueOn")).containsOnlyNulls();
        assertThat(tasks.getList("items.dueWords")).containsExactly(null, "hằng tháng");
        assertThat(tasks.getString("items[1].subProjectId")).isEqualTo(subProject(district, "DA2"));
        JsonPath lines = parts("commune-budget-lines", draft);
        assertThat(lines.getList("items.amount")).as("unknown, not 0").containsOnlyNulls();
        assertThat(lines.getList("items.pendingWords"))
                .containsExactly("chưa giao cho năm 2025", "chưa giao cho năm 2025");
        assertThat(lines.getString("items[1].subProjectId")).isEqualTo(subProject(district, "DA2"));
        JsonPath targets = parts("commune-targets", draft);
        assertThat(targets.getList("items.indicatorId")).containsExactly(indicator(district, "I2"));
        assertThat(targets.getList("items.value")).as("unknown, not 0").containsOnlyNulls();
        assertThat(targets.getList("items.words")).containsOnly("chưa đặt cho năm 2025");
        assertThat(targets.getList("items.source.provenance")).containsOnly("COPIED");
        assertThat(lines.getString("items[0].source.provenance")).isEqualTo("COPIED");
        assertThat(lines.getString("items[0].source.note")).isEqualTo("sao từ kế hoạch 2024");
    }

    @Test
    void takesOverTheFigureThatTheDistrictGivesNow() {
        String jobs = indicator(district, "I2");
        Map<String, Object> target = new HashMap<>();
        target.putAll(Map.of("planId", district, "indicatorId", jobs, "value", 77));
        target.put("areaId", officer.get("/commune-plans/" + before.id()).getString("areaId"));
        target.put("source", Map.of("provenance", "SAMPLE"));
        manager.post("/targets", target).then().statusCode(201);

        String draft = copy().then().statusCode(201).extract().path("plan.id");

        String own = "items.find { it.indicatorId == '" + jobs + "' }";
        assertThat(parts("commune-targets", draft).getInt(own + ".value")).isEqualTo(77);
        assertThat(parts("commune-targets", draft).getBoolean(own + ".takenOver"))
                .isTrue();
    }

    @Test
    void namesWhatIsForSomethingThatTheNewPlanHasNot() {
        String jobs = indicator(district, "I2");
        Database.forget(
                "update sub_project set code = 'MOI' where plan_id = '" + district + "' and code = 'DA2'",
                "update indicator set code = 'MOI' where id = '" + jobs + "'");

        JsonPath copied = copy().then().statusCode(201).extract().jsonPath();

        String draft = copied.getString("plan.id");
        assertThat(copied.getList("tasks.name")).containsExactly("Giao ban");
        assertThat(copied.getList("budgetLines.name")).containsExactly("Thăm hỏi hộ nghèo");
        assertThat(copied.getString("tasks[0].missing")).startsWith("DA2: ");
        assertThat(copied.getString("targets[0].missing")).startsWith("I2: ");
        assertThat(parts("commune-tasks", draft).getInt("total")).isEqualTo(1);
        assertThat(parts("commune-budget-lines", draft).getInt("total")).isEqualTo(1);
        assertThat(parts("commune-targets", draft).getList("items.indicatorId")).doesNotContain(jobs);
    }

    @Test
    void isForTheCommunesOwnUnitOnceAndForALaterYear() {
        Map<String, Object> below = Map.of("parentPlanId", district);
        String path = "/commune-plans/" + before.id() + "/copy";
        assertProblem(Caller.as("neighbour-officer").post(path, below), 404, "not-found");
        before.become("ISSUED");
        for (String other : List.of("neighbour-officer", "manager", "commune-head")) {
            assertProblem(Caller.as(other).post(path, below), 403, "forbidden");
        }
        assertProblem(officer.post(path, Map.of("parentPlanId", officer.planId())), 422, "invalid-fields")
                .pointsAt("/parentPlanId")
                .breaks("not-after-the-copied");
        assertProblem(officer.post("/commune-plans/" + officer.planId() + "/copy", below), 404, "not-found");
        assertThat(offered(officer)).isEqualTo(before.id());
        assertThat(offered(manager)).isNull();

        copy().then().statusCode(201);

        assertProblem(copy(), 409, "conflict").breaks("taken");
        assertThat(offered(officer)).isNull();
    }

    @Test
    void isTheCommunesOwnWordOnceItsHeadHasIssuedIt() {
        String draft = copy().then().statusCode(201).extract().path("plan.id");
        JsonPath plan = officer.get("/commune-plans/" + draft);
        assertThat(officer.get("/commune-plans/" + draft + "/history").getString("items[-1].operation"))
                .isEqualTo("commune-plan.copy");

        Response issued = head.post(
                "/commune-plans/" + draft + "/issue",
                plan.getInt("version"),
                Map.of("number", "12/KH-UBND", "issuedOn", "2025-04-01", "signatory", Map.of("name", "Trần Văn Bình")));

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        for (String part : List.of("commune-tasks", "commune-budget-lines", "commune-targets")) {
            assertThat(parts(part, draft).getList("items.source.provenance", String.class))
                    .as(part)
                    .doesNotContain("COPIED")
                    .contains("STATED");
        }
    }

    /** One target of the plan before is the commune's own word; the others are the district's still. */
    private void confirm(String indicatorId) {
        JsonPath all = parts("commune-targets", before.id());
        String one = "items.find { it.indicatorId == '" + indicatorId + "' }";
        Map<String, Object> own = new HashMap<>(all.getMap(one));
        own.keySet().removeAll(List.of("id", "version", "takenOver"));
        own.putAll(Map.of("value", 400, "source", Map.of("provenance", "STATED")));
        officer.put("/commune-targets/" + all.getString(one + ".id"), 0, own)
                .then()
                .statusCode(200);
    }

    private Response copy() {
        return officer.post("/commune-plans/" + before.id() + "/copy", Map.of("parentPlanId", district));
    }

    private JsonPath parts(String parts, String plan) {
        return officer.get("/" + parts + "?limit=100&planId=" + plan);
    }

    /** The plan that the caller is offered to copy for Phước Sơn. */
    private String offered(Caller caller) {
        String area = officer.get("/commune-plans/" + before.id()).getString("areaId");
        return caller.get("/plans/" + district + "/commune-plans")
                .getString("communes.find { it.areaId == '" + area + "' }.copyableId");
    }

    private String subProject(String plan, String code) {
        return manager.idOf("/sub-projects?limit=100&planId=" + plan, "code", code);
    }

    private String indicator(String plan, String code) {
        return manager.idOf("/indicators?limit=100&planId=" + plan, "code", code);
    }
}
