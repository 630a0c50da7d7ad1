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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;

/** A commune's officer drafts its plan below the district's, its head issues it, and others see it once it is issued. */
@ApiTest
class CommunePlanTest {
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller neighbour = Caller.as("neighbour-officer");
    private final Caller manager = Caller.as("manager");
    private String district = "";
    private CommuneDraft draft = new CommuneDraft("");
    private String path = "";

    @BeforeEach
    void begin() {
        district = officer.planId();
        draft = CommuneDraft.begin();
        path = "/commune-plans/" + draft.id();
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
        Database.forget(
                "update plan set status = 'ISSUED', version = 0 where id = '" + district + "' and status <> 'ISSUED'");
    }

    @Test
    void beginsWithTheDistrictsFiguresMarkedAsSuch() {
        JsonPath plan = officer.get(path);
        JsonPath given = officer.get("/targets?limit=100&planId=" + district + "&areaId=" + plan.getString("areaId"));
        JsonPath own = officer.get("/commune-targets?limit=100&planId=" + draft.id());

        assertThat(plan.getString("status")).isEqualTo("DRAFT");
        assertThat(plan.getString("parentPlanId")).isEqualTo(district);
        assertThat(plan.getString("title")).endsWith("Xã Phước Sơn");
        assertThat(own.getList("items.value")).isNotEmpty().isEqualTo(given.getList("items.value"));
        assertThat(own.getList("items.indicatorId")).isEqualTo(given.getList("items.indicatorId"));
        assertThat(own.getList("items.takenOver", Boolean.class)).containsOnly(true);
        assertThat(own.getList("items.source.provenance")).isEqualTo(given.getList("items.source.provenance"));
        JsonPath context = officer.get(path + "/context");
        assertThat(context.getList("indicatorIds")).containsAll(own.getList("items.indicatorId"));
        assertThat(context.getList("subProjectIds")).isNotEmpty();
        assertThat(officer.get("/stated-funding?planId=" + draft.id()).getLong("total"))
                .as("no money is copied")
                .isZero();
    }

    @Test
    void isOneACommuneAndBegunByItsOwnOfficerOnly() {
        String phuocSon = officer.get(path).getString("managingAgencyId");
        Map<String, Object> again = Map.of("agencyId", phuocSon);
        String plans = "/plans/" + district + "/commune-plans";

        assertProblem(officer.post(plans, again), 409, "conflict")
                .pointsAt("/agencyId")
                .breaks("taken");
        assertProblem(neighbour.post(plans, again), 403, "forbidden");
        assertProblem(manager.post(plans, again), 403, "forbidden");
        assertProblem(head.post(plans, again), 403, "forbidden");
        assertProblem(officer.post(plans, Map.of("agencyId", district)), 422, "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("unknown-reference");
        String department = manager.idOf("/agencies?limit=100", "code", "ldtbxh");
        assertProblem(manager.post(plans, Map.of("agencyId", department)), 422, "invalid-fields")
                .breaks("no-commune-below");
        assertProblem(officer.post("/plans/" + draft.id() + "/commune-plans", again), 422, "invalid-fields")
                .breaks("no-commune-below");
        assertThat(officer.get(plans).getList("communes.findAll { it.mayDraft }"))
                .isEmpty();
        assertThat(neighbour.get(plans).getList("communes.findAll { it.mayDraft }"))
                .hasSize(1);
        assertThat(manager.get(plans).getList("communes")).hasSize(13);
    }

    @Test
    void isIssuedByTheHeadAndNotByWhoDrafts() {
        assertThat(officer.get(path + "/context").getList("allowedActions")).containsExactly("EDIT", "WITHDRAW");
        assertThat(head.get(path + "/context").getList("allowedActions")).containsExactly("ISSUE");
        assertProblem(officer.post(path + "/issue", 0, issue()), 403, "forbidden");
        assertProblem(Caller.as("leader").post(path + "/issue", 0, issue()), 403, "forbidden");
        assertProblem(Caller.as("leader").post("/plans/" + draft.id() + "/issue", 0, issue()), 403, "forbidden");
        assertProblem(Caller.as("department-head").post(path + "/issue", 0, issue()), 404, "not-found");
        assertProblem(head.put(path, 0, words()), 403, "forbidden");

        Response issued = head.post(path + "/issue", 0, issue());

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(issued.jsonPath().getString("status")).isEqualTo("ISSUED");
        assertThat(issued.header("ETag")).isEqualTo("\"1\"");
        assertThat(head.get(path + "/context").getList("allowedActions")).containsExactly("CLOSE", "ISSUE_AMENDMENT");
        assertProblem(officer.put(path, 1, words()), 409, "plan-issued");
        assertProblem(officer.post("/commune-tasks", draft.task()), 409, "plan-issued");
        assertThat(head.post(path + "/close", 1, Map.of()).jsonPath().getString("status"))
                .isEqualTo("CLOSED");
        assertProblem(officer.post("/commune-tasks", draft.task()), 409, "plan-closed");
        assertThat(head.get(path + "/history").getList("items.operation"))
                .containsExactly("commune-plan.close", "commune-plan.issue", "commune-plan.draft");
    }

    @Test
    void isWrittenByNobodyButItsOwnUnit() {
        String task = "/commune-tasks/" + first("commune-tasks");
        assertProblem(manager.put(path, 0, words()), 403, "forbidden");
        assertProblem(manager.put("/plans/" + draft.id(), 0, asDistrict()), 403, "forbidden");
        assertProblem(officer.put("/plans/" + draft.id(), 0, asDistrict()), 403, "forbidden");
        assertProblem(officer.put(path, 0, asDistrict()), 400, "malformed-body");
        assertProblem(manager.post("/commune-tasks", draft.task()), 403, "forbidden");
        assertProblem(manager.delete(task, 0), 403, "forbidden");
        assertProblem(manager.post("/plans/" + draft.id() + "/copy", Map.of("year", 2031)), 409, "conflict");
        assertProblem(neighbour.put(path, 0, words()), 404, "not-found");
        assertProblem(neighbour.put(task, 0, draft.task()), 404, "not-found");
        assertProblem(neighbour.post("/commune-tasks", draft.task()), 422, "invalid-fields")
                .pointsAt("/planId")
                .breaks("unknown-reference");
        Map<String, Object> intoTheDistricts = draft.task();
        intoTheDistricts.put("planId", district);
        intoTheDistricts.put("source", Map.of("provenance", "ASSUMED"));
        assertProblem(officer.post("/commune-tasks", intoTheDistricts), 422, "invalid-fields")
                .pointsAt("/planId")
                .breaks("no-commune-plan");
        assertProblem(officer.post("/duties", Map.of()), 403, "forbidden");
        assertProblem(officer.send("/commune-plans/" + district), 404, "not-found");

        Response changed = officer.put(path, 0, words());
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("title")).isEqualTo("Kế hoạch xã");
        assertProblem(officer.put(path, 0, words()), 412, "stale-version");
    }

    @ParameterizedTest
    @CsvSource({
        "commune-tasks, what, Việc <i>khác</i>",
        "commune-budget-lines, content, Nội dung khác",
        "commune-targets, words, giảm 4 hộ",
    })
    void hasPartsThatAreChangedTakenOutAndTold(String parts, String field, String value) {
        String part = "/" + parts + "/" + first(parts);
        Map<String, Object> request = new HashMap<>(officer.get(part).getMap(""));
        request.keySet().removeAll(List.of("id", "version", "takenOver"));
        request.put(field, value);
        request.put("source", Map.of("provenance", "STATED", "note", "Nghị quyết HĐND xã"));

        Response changed = officer.put(part, 0, request);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString(field)).isEqualTo(value);
        assertThat(officer.get(part).getMap("")).isEqualTo(changed.jsonPath().getMap(""));
        assertProblem(officer.put(part, 0, request), 412, "stale-version");
        assertThat(manager.get(part + "/history")
                        .getList("items.actor", String.class)
                        .getFirst())
                .isEqualTo("commune-officer");
        request.put("planId", district);
        assertProblem(officer.put(part, 1, request), 422, "invalid-fields")
                .pointsAt("/planId")
                .breaks("fixed");
        request.put("planId", draft.id());
        assertThat(officer.delete(part, 1).statusCode()).isEqualTo(204);
        assertProblem(officer.send(part), 404, "not-found");
        assertThat(officer.post("/" + parts, request).statusCode()).isEqualTo(201);
    }

    @Test
    void refersToTheDistrictsIndicatorsAndSubProjectsAndToNoOthers() {
        Map<String, Object> task = draft.task();
        task.put("subProjectId", draft.id());
        assertProblem(officer.post("/commune-tasks", task), 422, "invalid-fields")
                .pointsAt("/subProjectId");
        task.put("subProjectId", officer.idOf("/sub-projects?planId=" + district, "code", "DA2"));
        assertThat(officer.post("/commune-tasks", task).statusCode()).isEqualTo(201);

        Map<String, Object> target = draft.part();
        target.put("indicatorId", district);
        target.put("value", 5);
        assertProblem(officer.post("/commune-targets", target), 422, "invalid-fields")
                .pointsAt("/indicatorId");
        target.put(
                "indicatorId",
                officer.get("/commune-targets?planId=" + draft.id()).getString("items[0].indicatorId"));
        assertProblem(officer.post("/commune-targets", target), 409, "conflict")
                .pointsAt("/indicatorId")
                .breaks("taken");
    }

    @Test
    void namesWhatIsWrongWithItsParts() {
        Map<String, Object> line = draft.line();
        line.remove("content");
        line.put("amount", 5);
        Response refused = officer.post("/commune-budget-lines", line);
        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.type }", String.class))
                .containsExactly("/amount stated-or-pending", "/content for-something");
        line.put("amount", -1);
        assertProblem(officer.post("/commune-budget-lines", line), 422, "invalid-fields");

        Map<String, Object> target = draft.part();
        target.put("numerator", 5);
        refused = officer.post("/commune-targets", target);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactly("/denominator", "/indicatorId", "/value");
    }

    @Test
    void isComparedWithWhatTheDistrictGives() {
        String jobs = manager.idOf("/indicators?limit=100&planId=" + district, "code", "I2");
        String id = officer.get("/commune-targets?limit=100&planId=" + draft.id())
                .getString("items.find { it.indicatorId == '" + jobs + "' }.id");
        Map<String, Object> request = draft.part();
        request.put("indicatorId", jobs);
        request.put("value", 400);
        assertThat(officer.put("/commune-targets/" + id, 0, request).statusCode())
                .isEqualTo(200);

        JsonPath comparison = manager.get("/plans/" + district + "/commune-comparison");

        String line = "indicators.find { it.indicatorId == '" + jobs + "' }";
        assertThat(comparison.getInt(line + ".districtTarget")).isEqualTo(4300);
        assertThat(comparison.getList(line + ".cells")).hasSize(13);
        String cell = line + ".cells.find { it.own != null }";
        assertThat(comparison.getInt(cell + ".assigned")).isEqualTo(420);
        assertThat(comparison.getInt(cell + ".own")).isEqualTo(400);
        assertThat(comparison.getInt(cell + ".difference")).isEqualTo(-20);
        assertThat(comparison.getBoolean(cell + ".takenOver")).isFalse();
        assertThat(comparison.getString(line + ".check.verdict")).isEqualTo("INCOMPLETE");
        assertThat(comparison.getInt(line + ".check.difference")).isEqualTo(400 - 4300);
        assertThat(comparison.getList(line + ".check.missingAreaIds")).hasSize(12);
        assertThat(comparison.getList("indicators.check.verdict", String.class)).contains("NOT_ADDED");
    }

    @Test
    void endsWithThePlanAboveIt() {
        draft.become("ISSUED");
        Caller leader = Caller.as("leader");
        int version = leader.get("/plans/" + district).getInt("version");

        assertThat(leader.post("/plans/" + district + "/close", version, Map.of())
                        .statusCode())
                .isEqualTo(200);

        assertThat(officer.get(path).getString("status")).isEqualTo("CLOSED");
        assertProblem(officer.post("/commune-tasks", draft.task()), 409, "plan-closed");
    }

    @Test
    void staysADraftThatNobodyWritesWhereThePlanAboveItEnds() {
        Database.forget("update plan set status = 'CLOSED' where id = '" + district + "'");

        assertThat(officer.get(path).getString("status")).isEqualTo("DRAFT");
        assertThat(officer.get(path + "/context").getList("allowedActions")).containsExactly("WITHDRAW");
        assertProblem(officer.post("/commune-tasks", draft.task()), 409, "plan-closed");
        assertProblem(head.post(path + "/issue", 0, issue()), 409, "plan-closed");
        assertProblem(
                neighbour.post(
                        "/plans/" + district + "/commune-plans",
                        Map.of("agencyId", neighbour.idOf("/agencies?limit=100", "code", "xa-phuoc-an"))),
                409,
                "plan-closed");
    }

    private String first(String parts) {
        return officer.get("/" + parts + "?limit=1&planId=" + draft.id()).getString("items[0].id");
    }

    private static Map<String, Object> words() {
        return Map.of("title", "Kế hoạch xã", "generalObjective", "Mục tiêu của xã");
    }

    /** The same as the district's plan takes it, with agencies. */
    private Map<String, Object> asDistrict() {
        Map<String, Object> words = new HashMap<>(words());
        String own = officer.get(path).getString("managingAgencyId");
        words.putAll(Map.of("managingAgencyId", own, "issuingAgencyId", own));
        return words;
    }

    private static Map<String, Object> issue() {
        return Map.of("number", "12/KH-UBND", "issuedOn", "2024-04-01", "signatory", Map.of("name", "Trần Văn Bình"));
    }
}
