package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;

/** All that a plan states can be amended, and what is new in a draft can be referred to in it. */
@ApiTest
class AmendmentOfEverythingTest {
    private static final int YEAR = 2022;
    private static final Map<String, Object> STATED = Map.of("provenance", "STATED");
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @Inject
    PlanFileService planFiles;

    private Drafting drafting = new Drafting(manager, "");
    private String plan = "";

    @BeforeEach
    void loadAnIssuedPlan() {
        DraftPlan loaded = DraftPlan.load(planFiles, YEAR);
        drafting = new Drafting(manager, loaded.id().toString());
        plan = "/plans/" + loaded.id();
        loaded.become("ISSUED");
    }

    @AfterEach
    void forgetThePlan() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void changesTheListsOfTheDocumentBesideWhatThePlanSaysOfItself() {
        String id = drafting.begin();
        Map<String, Object> lists = lists();
        Map<String, Object> basis = new HashMap<>(entries(lists, "legalBases").getFirst());
        basis.put("number", "99/2022/NĐ-CP");
        entries(lists, "legalBases").addFirst(basis);
        entries(lists, "recipients").removeLast();
        entries(lists, "annexes").add(Map.of("number", 9, "title", "Biểu bổ sung", "received", true, "source", STATED));
        drafting.enter(drafting.change(
                id, "PLAN", plan, "plan", Map.of("title", "Kế hoạch sau điều chỉnh", "generalObjective", "Như cũ")));
        drafting.enter(drafting.change(id, "PLAN_DOCUMENT", plan, "planDocument", lists));
        assertThat(manager.get(plan).getList("annexes"))
                .hasSize(entries(lists, "annexes").size() - 1);

        assertThat(drafting.issue(leader, id).statusCode()).isEqualTo(200);

        JsonPath now = manager.get(plan);
        assertThat(now.getString("title")).isEqualTo("Kế hoạch sau điều chỉnh");
        assertThat(now.getString("legalBases[0].number")).isEqualTo("99/2022/NĐ-CP");
        assertThat(now.getList("recipients")).isEqualTo(lists.get("recipients"));
        assertThat(now.getList("annexes.number", Integer.class)).contains(9);
        JsonPath changes = manager.get("/amendment-changes?amendmentId=" + id);
        assertThat(changes.getList("items[1].before.planDocument.annexes"))
                .hasSize(entries(lists, "annexes").size() - 1);
        assertThat(changes.getString("items[1].after.planDocument.legalBases[0].number"))
                .isEqualTo("99/2022/NĐ-CP");
    }

    @Test
    void refusesListsThatADirectWriteWouldRefuseAndTakesNeitherEntryNorRemovalOfThem() {
        String id = drafting.begin();
        Map<String, Object> lists = lists();
        // Indicators refer to the annexes that the plan has.
        entries(lists, "annexes").clear();
        assertProblem(
                manager.post("/amendment-changes", drafting.change(id, "PLAN_DOCUMENT", plan, "planDocument", lists)),
                409,
                "in-use");
        Map<String, Object> twice = lists();
        entries(twice, "annexes").add(entries(twice, "annexes").getFirst());
        assertProblem(
                        manager.post(
                                "/amendment-changes",
                                drafting.change(id, "PLAN_DOCUMENT", plan, "planDocument", twice)),
                        422,
                        "invalid-fields")
                .pointsAt("/planDocument/annexes");
        assertProblem(
                        manager.post("/amendment-changes", drafting.removal(id, "PLAN_DOCUMENT", plan)),
                        422,
                        "invalid-fields")
                .pointsAt("/operation");
        assertThat(manager.get("/amendments/" + id).getInt("changeCount")).isZero();
    }

    @Test
    void changesProjectsAndPoliciesAndTakesThemOut() {
        String id = drafting.begin();
        String project = drafting.stated("projects");
        String policy = drafting.stated("policies");
        Map<String, Object> added = drafting.request(policy);
        added.put("code", "CS-MOI");
        added.put("name", "Chính sách mới");
        drafting.enter(drafting.change(
                id, "PROJECT", project, "project", with(drafting.request(project), "name", "Dự án khác")));
        drafting.enter(
                drafting.change(id, "POLICY", policy, "policy", with(drafting.request(policy), "text", "Lời mới")));
        String entered = (String)
                drafting.enter(Drafting.entry(id, "POLICY", "policy", added)).get("thingId");
        assertProblem(
                        manager.post(
                                "/amendment-changes", drafting.removal(id, "PROJECT", otherThan("projects", project))),
                        409,
                        "in-use")
                .breaks("used-by");

        assertThat(drafting.issue(leader, id).statusCode()).isEqualTo(200);

        assertThat(manager.get(project).getString("name")).isEqualTo("Dự án khác");
        assertThat(manager.get(policy).getString("text")).isEqualTo("Lời mới");
        assertThat(manager.get("/policies/" + entered).getString("name")).isEqualTo("Chính sách mới");
        String second = drafting.begin();
        drafting.enter(drafting.removal(second, "POLICY", "/policies/" + entered));
        Response issued = leader.post(
                "/amendments/" + second + "/issue",
                drafting.version(second),
                with(Drafting.ISSUE, "number", "46/QĐ-UBND"));
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertProblem(manager.send("/policies/" + entered), 404, "not-found");
    }

    @Test
    void letsADraftReferToWhatIsNewInIt() {
        String id = drafting.begin();
        String subProject = newThing(id, "SUB_PROJECT", "subProject", newSubProject());
        Map<String, Object> line = drafting.request(drafting.stated("stated-funding"));
        line.put("subProjectId", subProject);
        String money = newThing(id, "STATED_FUNDING", "statedFunding", line);
        Map<String, Object> duty = drafting.request(drafting.stated("duties"));
        duty.put("subProjectId", subProject);
        duty.put("policyId", null);
        newThing(id, "DUTY", "duty", duty);
        Map<String, Object> indicator = drafting.request(drafting.stated("indicators"));
        indicator.put("code", "I99");
        indicator.put("subProjectIds", List.of(subProject));
        String measured = newThing(id, "INDICATOR", "indicator", indicator);
        Map<String, Object> target = drafting.request(drafting.stated("targets"));
        target.put("indicatorId", measured);
        String aimed = newThing(id, "TARGET", "target", target);
        assertProblem(manager.send("/sub-projects/" + subProject), 404, "not-found");

        assertThat(drafting.issue(leader, id).statusCode()).isEqualTo(200);

        assertThat(manager.get("/sub-projects/" + subProject).getString("code")).isEqualTo("DA-MOI");
        assertThat(manager.get("/stated-funding/" + money).getString("subProjectId"))
                .isEqualTo(subProject);
        assertThat(manager.get("/duties?limit=100&subProjectId=" + subProject).getInt("total"))
                .isPositive();
        assertThat(manager.get("/indicators/" + measured).getList("subProjectIds"))
                .containsExactly(subProject);
        assertThat(manager.get("/targets/" + aimed).getString("indicatorId")).isEqualTo(measured);
    }

    @Test
    void keepsWhatIsNewAsLongAsTheDraftRefersToIt() {
        String id = drafting.begin();
        Map<String, Object> entered = drafting.enter(Drafting.entry(id, "SUB_PROJECT", "subProject", newSubProject()));
        Map<String, Object> line = drafting.request(drafting.stated("stated-funding"));
        line.put("subProjectId", entered.get("thingId"));
        Map<String, Object> money = drafting.enter(Drafting.entry(id, "STATED_FUNDING", "statedFunding", line));
        String path = "/amendment-changes/" + entered.get("id");

        assertProblem(manager.delete(path, 0), 409, "in-use").breaks("used-by");
        Response again = manager.put(
                path, 0, Drafting.entry(id, "SUB_PROJECT", "subProject", with(newSubProject(), "name", "Tên khác")));
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.jsonPath().getString("thingId")).isEqualTo(entered.get("thingId"));
        assertThat(manager.delete("/amendment-changes/" + money.get("id"), 0).statusCode())
                .isEqualTo(204);
        assertThat(manager.delete(path, 1).statusCode()).isEqualTo(204);
    }

    @Test
    void takesNoReferenceToWhatIsNowhere() {
        String id = drafting.begin();
        Map<String, Object> line = drafting.request(drafting.stated("stated-funding"));
        line.put("subProjectId", UUID.randomUUID().toString());

        assertProblem(
                        manager.post("/amendment-changes", Drafting.entry(id, "STATED_FUNDING", "statedFunding", line)),
                        422,
                        "invalid-fields")
                .pointsAt("/statedFunding/subProjectId");
        Map<String, Object> indicator = drafting.request(drafting.stated("indicators"));
        indicator.put("code", "I99");
        Map<String, Object> entered = drafting.enter(Drafting.entry(id, "INDICATOR", "indicator", indicator));
        indicator.put("parentId", entered.get("thingId"));
        indicator.put("parts", "SUM");
        assertProblem(
                        manager.put(
                                "/amendment-changes/" + entered.get("id"),
                                0,
                                Drafting.entry(id, "INDICATOR", "indicator", indicator)),
                        422,
                        "invalid-fields")
                .breaks("part-of-itself");
    }

    @Test
    void standsInTheWayOfClosingThePlanAndIsNamed() {
        String id = drafting.begin();
        int version = leader.get(plan).getInt("version");

        Response refused = leader.post(plan + "/close", version, Map.of());

        assertProblem(refused, 409, "amendment-open").breaks("open-amendment");
        assertThat(refused.jsonPath().getMap("errors[0].params"))
                .containsEntry("amendmentId", id)
                .containsEntry("ordinal", "1")
                .containsEntry("plan", leader.get(plan).getString("title"));
        assertThat(leader.get(plan).getString("status")).isEqualTo("ISSUED");
        assertThat(manager.delete("/amendments/" + id, 0).statusCode()).isEqualTo(204);
        assertThat(leader.post(plan + "/close", version, Map.of()).statusCode()).isEqualTo(200);
    }

    private String newThing(String amendmentId, String kind, String property, Map<String, Object> content) {
        Map<String, Object> entered = drafting.enter(Drafting.entry(amendmentId, kind, property, content));
        return Objects.requireNonNull((String) entered.get("thingId"));
    }

    private Map<String, Object> newSubProject() {
        Map<String, Object> subProject = drafting.request(drafting.stated("sub-projects"));
        subProject.put("code", "DA-MOI");
        subProject.put("name", "Tiểu dự án mới");
        subProject.put("position", 99);
        return subProject;
    }

    private String otherThan(String parts, String path) {
        return manager
                .get("/" + parts + "?limit=100&planId=" + drafting.planId())
                .getList("items.id", String.class)
                .stream()
                .map(one -> "/" + parts + "/" + one)
                .filter(one -> !one.equals(path))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> lists() {
        Map<String, Object> lists = new HashMap<>();
        for (String list : List.of("legalBases", "recipients", "annexes")) {
            lists.put(list, new ArrayList<>(manager.get(plan).getList(list)));
        }
        return lists;
    }

    @SuppressWarnings("unchecked") // JSON
    private static List<Map<String, Object>> entries(Map<String, Object> lists, String list) {
        return Objects.requireNonNull((List<Map<String, Object>>) lists.get(list));
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }
}
