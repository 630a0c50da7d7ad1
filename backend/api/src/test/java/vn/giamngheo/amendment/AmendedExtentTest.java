package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Reporting;

/** An issued plan's total, and what it declares not applicable, are amended with its document. */
@ApiTest
class AmendedExtentTest {
    private static final int YEAR = 2022;
    private static final long TOTAL = 8_570_956_000L;
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
    void isWhatTheIssuedAmendmentSays() {
        String id = drafting.begin();
        Map<String, Object> change = drafting.enter(change(id, document(extent(TOTAL, leftOut("DA1")))));
        assertThat(manager.get(plan).<Object>get("extent.statedTotal")).isNull();

        assertThat(drafting.issue(leader, id).statusCode()).isEqualTo(200);

        JsonPath now = manager.get(plan);
        assertThat(now.getLong("extent.statedTotal")).isEqualTo(TOTAL);
        assertThat(now.getList("extent.notApplicable")).containsExactly(leftOut("DA1"));
        JsonPath told = manager.get("/amendment-changes/" + change.get("id"));
        assertThat(told.<Object>get("before.planDocument.extent.statedTotal")).isNull();
        assertThat(told.getList("before.planDocument.extent.notApplicable")).isEmpty();
        assertThat(told.getLong("after.planDocument.extent.statedTotal")).isEqualTo(TOTAL);
        JsonPath history = manager.get(plan + "/history?limit=10");
        assertThat(history.getString("items.find { it.part == 'not-applicable-node' }.amendment.number"))
                .isEqualTo("45/QĐ-UBND");
        assertThat(history.getList("items.changes.flatten().after")).contains(TOTAL);
    }

    @Test
    void isTriedOutAsItIsDrafted() {
        String id = drafting.begin();

        assertProblem(
                        manager.post("/amendment-changes", change(id, document(extent(null, leftOut("DA3-TDA1"))))),
                        422,
                        "invalid-fields")
                .pointsAt("/planDocument/extent/notApplicable/0/nodeId")
                .breaks("carried-out");
    }

    /** The document was touched first, and is one change in its place: what it declares, another change has made true by then. */
    @Test
    void declaresWhatAnotherChangeOfTheSetNoLongerCarriesOut() {
        String added = "DA4-TDA2";
        Reporting.run(
                "insert into sub_project (id, version, plan_id, project_id, programme_node_id, code, name, position, objective,"
                        + " beneficiaries, funding_words, source_provenance) select gen_random_uuid(), 0, plan_id, project_id, '"
                        + leftOut(added).get("nodeId") + "', '" + added + "', 'Thử', 99, 'Thử', 'Thử', 'Thử', 'STATED'"
                        + " from sub_project where plan_id = '" + plan.substring("/plans/".length())
                        + "' and code = 'DA4-TDA1'");
        String id = drafting.begin();
        Map<String, Object> untouched = document(extent(TOTAL, leftOut("DA1")));
        Map<String, Object> first = drafting.enter(change(id, untouched));
        String path = "/sub-projects/"
                + manager.idOf("/sub-projects?limit=100&planId=" + plan.substring("/plans/".length()), "code", added);
        drafting.enter(drafting.removal(id, "SUB_PROJECT", path));

        Response declared = manager.put(
                "/amendment-changes/" + first.get("id"), 0, change(id, document(extent(TOTAL, leftOut(added)))));

        assertThat(declared.statusCode()).as(declared.asString()).isEqualTo(200);
        assertThat(drafting.issue(leader, id).statusCode()).isEqualTo(200);
        assertThat(manager.get(plan).getList("extent.notApplicable")).containsExactly(leftOut(added));
    }

    /** In whichever order both are drafted: what counts is what the plan says once the whole amendment is issued. */
    @Test
    void isTakenBackBeforeASubProjectOfItComesIn() {
        String added = "DA4-TDA2";
        String first = drafting.begin();
        drafting.enter(change(first, document(extent(TOTAL, leftOut(added)))));
        drafting.issue(leader, first).then().statusCode(200);
        String id = drafting.begin();
        Map<String, Object> entry = Drafting.entry(id, "SUB_PROJECT", "subProject", subProject(added));

        assertProblem(manager.post("/amendment-changes", entry), 422, "invalid-fields")
                .pointsAt("/subProject/programmeNodeId")
                .breaks("declared-not-applicable");

        Map<String, Object> takenBack = drafting.enter(change(id, document(extent(TOTAL, leftOut("DA1")))));
        drafting.enter(entry);
        assertProblem(
                        manager.put(
                                "/amendment-changes/" + takenBack.get("id"),
                                0,
                                change(id, document(extent(null, leftOut(added))))),
                        422,
                        "invalid-fields")
                .pointsAt("/changes/1/subProject/programmeNodeId")
                .breaks("declared-not-applicable");
        Map<String, Object> issue = new HashMap<>(Drafting.ISSUE);
        issue.put("number", "46/QĐ-UBND");
        Response issued = leader.post("/amendments/" + id + "/issue", drafting.version(id), issue);
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(manager.get(plan).getList("extent.notApplicable")).containsExactly(leftOut("DA1"));
    }

    @Test
    void isHeldAgainstASubProjectThatMovesThere() {
        String first = drafting.begin();
        drafting.enter(change(first, document(extent(TOTAL, leftOut("DA1")))));
        drafting.issue(leader, first).then().statusCode(200);
        String id = drafting.begin();
        String path = subProjectPath();
        Map<String, Object> moved = drafting.request(path);
        moved.put("name", "Tên khác");
        Map<String, Object> change = drafting.change(id, "SUB_PROJECT", path, "subProject", moved);
        Map<String, Object> entered = drafting.enter(change);
        moved.put("programmeNodeId", leftOut("DA1").get("nodeId"));

        assertProblem(manager.put("/amendment-changes/" + entered.get("id"), 0, change), 422, "invalid-fields")
                .pointsAt("/subProject/programmeNodeId")
                .breaks("declared-not-applicable");
    }

    @Test
    void staysWhereADraftFromBeforeSaysNothingOfIt() {
        String first = drafting.begin();
        drafting.enter(change(first, document(extent(TOTAL, leftOut("DA1")))));
        drafting.issue(leader, first).then().statusCode(200);
        String id = drafting.begin();
        Map<String, Object> document = document(null);
        document.put("recipients", List.of());
        document.remove("extent");
        drafting.enter(change(id, document));

        Map<String, Object> issue = new HashMap<>(Drafting.ISSUE);
        issue.put("number", "46/QĐ-UBND");
        assertThat(leader.post("/amendments/" + id + "/issue", drafting.version(id), issue)
                        .statusCode())
                .isEqualTo(200);

        assertThat(manager.get(plan).getList("recipients")).isEmpty();
        assertThat(manager.get(plan).getLong("extent.statedTotal")).isEqualTo(TOTAL);
        assertThat(manager.get(plan).getList("extent.notApplicable")).hasSize(1);
    }

    private String subProjectPath() {
        return "/sub-projects/"
                + manager.idOf(
                        "/sub-projects?limit=100&planId=" + plan.substring("/plans/".length()), "code", "DA4-TDA1");
    }

    /** What would be sent to enter one of that node, beside the one there is. */
    private Map<String, Object> subProject(String code) {
        Map<String, Object> request = drafting.request(subProjectPath());
        request.put("code", code);
        request.put("programmeNodeId", leftOut(code).get("nodeId"));
        request.put("position", 99);
        return request;
    }

    private Map<String, Object> change(String id, Map<String, Object> document) {
        return drafting.change(id, "PLAN_DOCUMENT", plan, "planDocument", document);
    }

    private Map<String, Object> document(@Nullable Map<String, Object> extent) {
        JsonPath read = manager.get(plan);
        Map<String, Object> document = new HashMap<>();
        for (String list : List.of("legalBases", "recipients", "annexes")) {
            document.put(list, read.getList(list));
        }
        document.put("extent", extent);
        return document;
    }

    private static Map<String, Object> extent(@Nullable Long total, Map<String, Object> leftOut) {
        Map<String, Object> extent = new HashMap<>();
        extent.put("statedTotal", total);
        extent.put("notApplicable", List.of(leftOut));
        return extent;
    }

    private Map<String, Object> leftOut(String code) {
        return Map.of(
                "nodeId",
                manager.idOf("/catalogue-nodes?limit=100", "code", code),
                "reason",
                "Không có xã đặc biệt khó khăn");
    }
}
