package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** What goes into a draft amendment could be issued; the plan knows nothing of it yet. */
@ApiTest
class AmendmentDraftTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private DraftPlan plan = new DraftPlan(new UUID(0, 0), YEAR);
    private Drafting drafting = new Drafting(manager, "");

    @BeforeEach
    void loadAnIssuedPlan() {
        plan = DraftPlan.load(planFiles, YEAR);
        drafting = new Drafting(manager, plan.id().toString());
        plan.become("ISSUED");
    }

    @AfterEach
    void forgetThePlan() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void isBegunOnceAndForAnIssuedPlanOnly() {
        drafting.begin();
        Map<String, Object> request = Map.of("planId", drafting.planId(), "summary", "Lần nữa");

        assertProblem(manager.post("/amendments", request), 409, "conflict")
                .pointsAt("/planId")
                .breaks("taken");
        plan.become("CLOSED");
        assertProblem(manager.post("/amendments", request), 409, "plan-closed");
        plan.become("DRAFT");
        assertProblem(manager.post("/amendments", request), 409, "conflict");
        assertProblem(
                        manager.post("/amendments", Map.of("planId", UUID.randomUUID(), "summary", "x")),
                        422,
                        "invalid-fields")
                .pointsAt("/planId")
                .breaks("unknown-reference");
        assertProblem(
                        manager.post("/amendments", Map.of("planId", drafting.planId(), "summary", " ")),
                        422,
                        "invalid-fields")
                .pointsAt("/summary");
        assertProblem(manager.post("/amendments", Map.of("planId", "x")), 400, "malformed-body");
    }

    @Test
    void saysSomethingElseAndIsWithdrawnWithATrace() {
        String id = drafting.begin();
        String path = "/amendments/" + id;
        Map<String, Object> words = Map.of("planId", drafting.planId(), "summary", "Vi\u0301 du\u0323 <b>mới</b>");

        Response changed = manager.put(path, 0, words);
        assertThat(changed.jsonPath().getString("summary")).isEqualTo("Ví dụ <b>mới</b>");
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertProblem(manager.put(path, 0, words), 412, "stale-version");
        drafting.enter(drafting.removal(id, "TARGET", drafting.stated("targets")));

        assertThat(manager.delete(path, drafting.version(id)).statusCode()).isEqualTo(204);

        assertProblem(manager.send(path), 404, "not-found");
        assertThat(manager.get("/amendment-changes?amendmentId=" + id).getInt("total"))
                .isZero();
        try (Database database = Database.asOwner()) {
            assertThat(database.texts(
                            "select entity || ' ' || operation from audit_event where action = 'DELETE'"
                                    + " and coalesce(before ->> 'amendment_id', before ->> 'id') = ? order by id",
                            id))
                    .containsExactly("plan_amendment_change amendment.withdraw", "plan_amendment amendment.withdraw");
        }
        drafting.begin();
    }

    @Test
    void isSeenByThoseWhoSeeDraftsOnly() {
        String id = drafting.begin();
        drafting.enter(drafting.removal(id, "TARGET", drafting.stated("targets")));
        String list = "/amendments?planId=" + drafting.planId();

        assertThat(Caller.as("leader").get(list).getInt("total")).isEqualTo(1);
        assertThat(Caller.as("leader").get("/amendments?status=DRAFT").getInt("items[0].changeCount"))
                .isEqualTo(1);
        assertThat(Caller.as("department-officer").get(list).getInt("total")).isZero();
        assertThat(Caller.as("department-officer").get("/amendment-changes").getInt("total"))
                .isZero();
        assertProblem(Caller.as("commune-head").send("/amendments/" + id), 404, "not-found");
    }

    @Test
    void leavesThePlanAsItIs() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        Map<String, Object> before = manager.get(target).getMap("");
        int history = manager.get(target + "/history").getInt("total");

        drafting.enter(change(id, target, 77));

        assertThat(manager.get(target).getMap("")).isEqualTo(before);
        assertThat(manager.get(target + "/history").getInt("total")).isEqualTo(history);
        assertThat(manager.get("/plans/" + drafting.planId()).getString("status"))
                .isEqualTo("ISSUED");
        assertProblem(
                manager.put(target, manager.get(target).getInt("version"), drafting.request(target)),
                409,
                "plan-issued");
    }

    @Test
    void takesOneChangeForEachThingWhichCanBeSaidAnew() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        String path =
                "/amendment-changes/" + drafting.enter(change(id, target, 77)).get("id");

        assertProblem(manager.post("/amendment-changes", change(id, target, 78)), 409, "conflict")
                .pointsAt("/thingId")
                .breaks("taken");
        Response changed = manager.put(path, 0, change(id, target, 78));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("after.target.value")).isEqualTo(78);
        assertProblem(manager.put(path, 0, change(id, target, 79)), 412, "stale-version");
        Response removal = manager.put(path, 1, drafting.removal(id, "TARGET", target));
        assertThat(removal.jsonPath().getString("operation")).isEqualTo("REMOVE");
        assertThat(removal.jsonPath().getMap("after")).isNull();
        JsonPath history = manager.get(path + "/history");
        assertThat(history.getList("items.operation", String.class))
                .containsExactly("amendment-change.change", "amendment-change.change", "amendment-change.create");
        assertThat(history.getString("items[0].actor")).isEqualTo("manager");
        assertProblem(Caller.as("commune-head").send(path + "/history"), 404, "not-found");
        assertProblem(
                        manager.put(path, 2, drafting.removal(id, "DUTY", drafting.stated("duties"))),
                        422,
                        "invalid-fields")
                .breaks("fixed");
        assertThat(manager.delete(path, 2).statusCode()).isEqualTo(204);
        assertThat(manager.get("/amendments/" + id).getInt("changeCount")).isZero();
    }

    /** The figure is removed and entered anew: the other way round there would be two of it. */
    @Test
    void takesWhatWasDroppedBackToItsPlace() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        Map<String, Object> removal = drafting.removal(id, "TARGET", target);
        String dropped = "/amendment-changes/" + drafting.enter(removal).get("id");
        Map<String, Object> anew = drafting.request(target);
        drafting.enter(Drafting.entry(id, "TARGET", "target", anew));
        assertThat(manager.delete(dropped, 0).statusCode()).isEqualTo(204);
        assertProblem(manager.post("/amendment-changes", removal), 409, "conflict")
                .breaks("taken");

        assertThat(drafting.enter(with(removal, "position", 1)).get("position")).isEqualTo(1);

        Map<String, Object> taken = with(drafting.removal(id, "DUTY", drafting.stated("duties")), "position", 2);
        assertThat(drafting.enter(taken).get("position")).as("the last").isEqualTo(3);
        assertThat(manager.get("/amendment-changes?amendmentId=" + id).getList("items.operation"))
                .containsExactly("REMOVE", "CREATE", "REMOVE");
        assertProblem(manager.post("/amendment-changes", with(removal, "position", 0)), 422, "invalid-fields")
                .pointsAt("/position");
        assertThat(drafting.issue(Caller.as("leader"), id).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatADirectWriteWouldBeRefusedAndPointsIntoIt() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        Map<String, Object> nothing = drafting.request(target);
        nothing.put("value", null);
        nothing.put("words", null);
        assertProblem(
                        manager.post("/amendment-changes", drafting.change(id, "TARGET", target, "target", nothing)),
                        422,
                        "invalid-fields")
                .pointsAt("/target/value");
        assertProblem(manager.post("/amendment-changes", change(id, target, 150)), 422, "invalid-fields")
                .pointsAt("/target/value")
                .breaks("over-hundred");
        Map<String, Object> elsewhere = with(drafting.request(target), "areaId", UUID.randomUUID());
        assertProblem(
                        manager.post("/amendment-changes", drafting.change(id, "TARGET", target, "target", elsewhere)),
                        422,
                        "invalid-fields")
                .pointsAt("/target/areaId")
                .breaks("unknown-reference");
        Map<String, Object> twice = Drafting.entry(id, "TARGET", "target", drafting.request(target));
        assertProblem(manager.post("/amendment-changes", twice), 409, "conflict")
                .pointsAt("/target/areaId")
                .breaks("taken");
        Map<String, Object> used = drafting.removal(id, "SUB_PROJECT", drafting.stated("sub-projects"));
        assertProblem(manager.post("/amendment-changes", used), 409, "in-use").breaks("used-by");
        assertProblem(
                        manager.post(
                                "/amendment-changes",
                                drafting.change(
                                        id,
                                        "TARGET",
                                        target,
                                        "target",
                                        with(drafting.request(target), "planId", manager.planId()))),
                        422,
                        "invalid-fields")
                .pointsAt("/target/planId")
                .breaks("fixed");
        assertThat(manager.get("/amendments/" + id).getInt("changeCount")).isZero();
    }

    @Test
    void refusesWhatIsNoChangeOfOneThing() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        Map<String, Object> change = change(id, target, 77);

        assertRefused(with(change, "duty", drafting.request(drafting.stated("duties"))), "/kind");
        assertRefused(with(change, "kind", "DUTY"), "/kind");
        assertRefused(with(change, "operation", "REMOVE"), "/kind");
        assertRefused(with(change, "operation", "CREATE"), "/thingId");
        assertRefused(with(change, "thingId", UUID.randomUUID()), "/thingId");
        assertRefused(with(change, "thingId", otherTarget()), "/thingId");
        assertRefused(with(change, "amendmentId", UUID.randomUUID()), "/amendmentId");
        assertRefused(drafting.removal(id, "PLAN", "/plans/" + drafting.planId()), "/operation");
        assertProblem(manager.post("/amendment-changes", with(change, "thingVersion", 7)), 412, "stale-version");
        assertProblem(manager.post("/amendment-changes", with(change, "kind", "AGENCY")), 400, "malformed-body");
        assertProblem(
                manager.post("/amendment-changes", with(change, "target", Map.of("said", true))),
                400,
                "malformed-body");
        assertProblem(manager.post("/amendment-changes", Map.of()), 422, "invalid-fields");
    }

    private void assertRefused(Map<String, Object> change, String pointer) {
        assertProblem(manager.post("/amendment-changes", change), 422, "invalid-fields")
                .pointsAt(pointer);
    }

    /** A target of another plan. */
    private String otherTarget() {
        List<String> ids =
                manager.get("/targets?limit=1&planId=" + manager.planId()).getList("items.id");
        return ids.getFirst();
    }

    private Map<String, Object> change(String id, String target, int value) {
        return drafting.change(id, "TARGET", target, "target", with(drafting.request(target), "value", value));
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }
}
