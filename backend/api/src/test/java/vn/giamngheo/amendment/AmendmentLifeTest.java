package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** An amendment is drafted by the manager and issued by the leader; then the plan says what it says. */
@ApiTest
class AmendmentLifeTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @Inject
    PlanFileService planFiles;

    private Drafting drafting = new Drafting(manager, "");
    private DraftPlan plan = new DraftPlan(new java.util.UUID(0, 0), YEAR);

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
    void changesThePlanOnceItIsIssuedAndNotBefore() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        String line = drafting.stated("stated-funding");
        Map<String, Object> more = with(drafting.request(target), "value", 2.5);
        Map<String, Object> money = pending(drafting.request(line), 1_473_800_000L);
        drafting.enter(drafting.change(id, "TARGET", target, "target", more));
        drafting.enter(drafting.change(id, "STATED_FUNDING", line, "statedFunding", money));
        String before = manager.get(target).getString("value");
        assertThat(before).isNotEqualTo("2.5");

        Response issued = drafting.issue(leader, id);

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(issued.jsonPath().getString("status")).isEqualTo("ISSUED");
        assertThat(issued.jsonPath().getString("signatory.name")).isEqualTo("Nguyễn Văn A");
        assertThat(issued.jsonPath().getInt("changeCount")).isEqualTo(2);
        assertThat(manager.get(target).getDouble("value")).isEqualTo(2.5);
        assertThat(manager.get(line).getLong("amount")).isEqualTo(1_473_800_000L);
        assertThat(manager.get("/plans/" + drafting.planId()).getString("status"))
                .isEqualTo("AMENDED");
        JsonPath change = Caller.as("auditor").get("/amendment-changes?amendmentId=" + id);
        assertThat(change.getString("items[0].before.target.value")).isEqualTo(before);
        assertThat(change.getDouble("items[0].after.target.value")).isEqualTo(2.5);
        assertThat(change.getString("items[0].after.target.said")).isNull();
        assertThat(change.getBoolean("items[0].outdated")).isFalse();
        assertNamesTheAmendment(target, id);
    }

    @Test
    void entersChangesAndTakesOutEveryKindOfThing() {
        String id = drafting.begin();
        String duty = drafting.stated("duties");
        String reporting = drafting.stated("reporting-duties");
        String target = drafting.stated("targets");
        String subProject = drafting.stated("sub-projects");
        String indicator = drafting.stated("indicators");
        Map<String, Object> again = drafting.request(duty);
        drafting.enter(drafting.removal(id, "DUTY", duty));
        drafting.enter(Drafting.entry(id, "DUTY", "duty", with(again, "text", "Chủ trì, báo cáo hằng tháng")));
        drafting.enter(drafting.removal(id, "REPORTING_DUTY", reporting));
        drafting.enter(drafting.removal(id, "TARGET", target));
        drafting.enter(change(id, "SUB_PROJECT", "subProject", subProject, "objective", "Mục tiêu mới"));
        drafting.enter(change(id, "INDICATOR", "indicator", indicator, "name", "Chỉ tiêu mới"));
        String words = "/plans/" + drafting.planId();
        drafting.enter(drafting.change(
                id, "PLAN", words, "plan", Map.of("title", "Kế hoạch sau điều chỉnh", "generalObjective", "Như cũ")));

        assertThat(drafting.issue(leader, id).statusCode()).isEqualTo(200);

        assertProblem(manager.send(duty), 404, "not-found");
        assertProblem(manager.send(reporting), 404, "not-found");
        assertProblem(manager.send(target), 404, "not-found");
        assertThat(manager.get(subProject).getString("objective")).isEqualTo("Mục tiêu mới");
        assertThat(manager.get(indicator).getString("name")).isEqualTo("Chỉ tiêu mới");
        assertThat(manager.get(words).getString("title")).isEqualTo("Kế hoạch sau điều chỉnh");
        String entered = manager.get("/amendment-changes?amendmentId=" + id).getString("items[1].thingId");
        assertThat(manager.get("/duties/" + entered).getString("text")).isEqualTo("Chủ trì, báo cáo hằng tháng");
    }

    @Test
    void keepsTheWordsOnMoneyOfASubProject() {
        String id = drafting.begin();
        String subProject = drafting.stated("sub-projects");
        Map<String, Object> request = drafting.request(subProject);
        request.put("fundingWords", "Tổng kinh phí 3.500 triệu đồng");
        request.put("statedTotal", 3_500_000_000L);

        Map<String, Object> entered =
                drafting.enter(drafting.change(id, "SUB_PROJECT", subProject, "subProject", request));

        JsonPath change = manager.get("/amendment-changes/" + entered.get("id"));
        assertThat(change.getString("before.subProject.fundingWords")).isNotBlank();
        assertThat(change.getLong("after.subProject.statedTotal")).isEqualTo(3_500_000_000L);
    }

    @Test
    void appliesNothingWhereOneChangeHasBeenOvertaken() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        String before = manager.get(target).getString("value");
        drafting.enter(change(id, "TARGET", "target", target, "value", 77));
        Map<String, Object> dropped =
                drafting.enter(drafting.removal(id, "REPORTING_DUTY", drafting.stated("reporting-duties")));
        String duty = drafting.stated("duties");
        String second = (String) drafting.enter(change(id, "DUTY", "duty", duty, "text", "Việc khác"))
                .get("id");
        Database.forget(
                "update duty set version = version + 1 where id = '" + duty.substring("/duties/".length()) + "'");
        manager.delete("/amendment-changes/" + dropped.get("id"), 0);

        Response refused = drafting.issue(leader, id);

        assertProblem(refused, 409, "amendment-outdated").pointsAt("/changes/1").breaks("changed-meanwhile");
        assertThat(refused.jsonPath().getString("errors[0].params.changeId")).isEqualTo(second);
        assertThat(refused.jsonPath().getString("errors[0].params.position")).isEqualTo("3");
        assertThat(manager.get(target).getString("value")).isEqualTo(before);
        assertThat(manager.get("/amendments/" + id).getString("status")).isEqualTo("DRAFT");
        assertThat(manager.get("/plans/" + drafting.planId()).getString("status"))
                .isEqualTo("ISSUED");
        assertThat(manager.get("/amendment-changes/" + second).getBoolean("outdated"))
                .isTrue();

        Response renewed =
                manager.put("/amendment-changes/" + second, 0, change(id, "DUTY", "duty", duty, "text", "Việc khác"));
        assertThat(renewed.statusCode()).as(renewed.asString()).isEqualTo(200);
        assertThat(drafting.issue(leader, id).statusCode()).isEqualTo(200);
    }

    @Test
    void appliesNothingWhereAChangeBreaksARuleAndPointsAtIt() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        String before = manager.get(target).getString("value");
        drafting.enter(change(id, "TARGET", "target", target, "value", 77));
        Map<String, Object> duty = drafting.request(drafting.stated("duties"));
        String agency = manager.get("/agencies?limit=100").getString("items.find { it.code == 'tckh' }.id");
        drafting.enter(Drafting.entry(id, "DUTY", "duty", with(with(duty, "agencyId", agency), "role", "COORDINATE")));
        Database.forget(
                "update agency set valid_to = '2020-12-31', valid_from = '2010-01-01' where id = '" + agency + "'");
        try {
            Response refused = drafting.issue(leader, id);

            assertProblem(refused, 422, "invalid-fields").pointsAt("/changes/1/duty/agencyId");
            assertThat(manager.get(target).getString("value")).isEqualTo(before);
            assertThat(manager.get("/plans/" + drafting.planId()).getString("status"))
                    .isEqualTo("ISSUED");
        } finally {
            Database.forget("update agency set valid_to = null where id = '" + agency + "'");
        }
    }

    @Test
    void standsOnceItIsIssued() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        Map<String, Object> entered = drafting.enter(change(id, "TARGET", "target", target, "value", 77));
        drafting.issue(leader, id);
        int version = drafting.version(id);
        String path = "/amendments/" + id;

        assertProblem(leader.post(path + "/issue", version, Drafting.ISSUE), 409, "amendment-issued");
        assertProblem(
                manager.put(path, version, Map.of("planId", drafting.planId(), "summary", "x")),
                409,
                "amendment-issued");
        assertProblem(manager.delete(path, version), 409, "amendment-issued");
        assertProblem(manager.delete("/amendment-changes/" + entered.get("id"), 0), 409, "amendment-issued");
        Map<String, Object> again = change(id, "TARGET", "target", target, "value", 78);
        assertProblem(manager.post("/amendment-changes", again), 409, "amendment-issued");
        assertThat(Caller.as("commune-officer").get(path + "/history").getList("items.operation", String.class))
                .startsWith("amendment.issue")
                .endsWith("amendment.create");
        try (Database database = Database.asApi()) {
            for (String statement : List.of(
                    "update plan_amendment set summary = 'x' where id = '" + id + "'",
                    "delete from plan_amendment_change where amendment_id = '" + id + "'")) {
                assertThatThrownBy(() -> database.runTogether(
                                "select set_config('giam_ngheo.actor', 'x', true), set_config('giam_ngheo.operation', 'x', true)",
                                statement))
                        .hasMessageContaining("stands as it is");
            }
        }
    }

    @Test
    void isFollowedByAnotherOneOfALaterDay() {
        String first = drafting.begin();
        String target = drafting.stated("targets");
        drafting.enter(change(first, "TARGET", "target", target, "value", 77));
        drafting.issue(leader, first);
        String second = drafting.begin();
        drafting.enter(change(second, "TARGET", "target", target, "value", 78));
        assertThat(manager.get("/amendments/" + second).getInt("ordinal")).isEqualTo(2);

        Response early =
                leader.post("/amendments/" + second + "/issue", drafting.version(second), issueOn("2022-06-14"));
        assertProblem(early, 422, "invalid-fields").pointsAt("/issuedOn").breaks("before-the-last-amendment");
        Response same =
                leader.post("/amendments/" + second + "/issue", drafting.version(second), issueOn("2022-06-16"));
        assertProblem(same, 409, "conflict").pointsAt("/number").breaks("taken");
        Map<String, Object> other = with(issueOn("2022-06-16"), "number", "46/QĐ-UBND");
        assertThat(leader.post("/amendments/" + second + "/issue", drafting.version(second), other)
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.get(target + "/history").getList("items.amendment.number"))
                .startsWith("46/QĐ-UBND", "45/QĐ-UBND");
    }

    @Test
    void isNotIssuedBeforeThePlanNorEmptyNorByWhoDrafts() {
        String id = drafting.begin();
        assertProblem(drafting.issue(leader, id), 409, "conflict");
        Database.forget("update plan set issued_on = '2022-12-31' where id = '" + drafting.planId() + "'");
        assertProblem(drafting.issue(leader, id), 422, "invalid-fields")
                .pointsAt("/issuedOn")
                .breaks("before-the-plan");
        assertProblem(drafting.issue(manager, id), 403, "forbidden");
        assertProblem(leader.post("/amendments", Map.of()), 403, "forbidden");
        assertProblem(
                leader.post("/amendments/" + id + "/issue", drafting.version(id), Map.of()), 422, "invalid-fields");
        assertProblem(leader.post("/amendments/" + id + "/issue", 99, Drafting.ISSUE), 412, "stale-version");
    }

    @Test
    void isNotIssuedOverChangesThatTheLeaderHasNotRead() {
        String id = drafting.begin();
        int read = drafting.version(id);
        drafting.enter(change(id, "TARGET", "target", drafting.stated("targets"), "value", 77));

        assertProblem(leader.post("/amendments/" + id + "/issue", read, Drafting.ISSUE), 412, "stale-version");
    }

    private void assertNamesTheAmendment(String path, String id) {
        JsonPath history = manager.get(path + "/history");
        assertThat(history.getString("items[0].operation")).isEqualTo("amendment.issue");
        assertThat(history.getString("items[0].actor")).isEqualTo("leader");
        assertThat(history.getString("items[0].amendment.number")).isEqualTo("45/QĐ-UBND");
        assertThat(history.getString("items[0].amendment.id")).isEqualTo(id);
        assertThat(history.getList("items[0].changes.field", String.class)).containsExactly("value");
        assertThat(history.getMap("items[1].amendment")).isNull();
    }

    private Map<String, Object> change(
            String id, String kind, String property, String path, String field, Object value) {
        return drafting.change(id, kind, path, property, with(drafting.request(path), field, value));
    }

    private static Map<String, Object> pending(Map<String, Object> line, long amount) {
        Map<String, Object> stated = with(line, "amount", amount);
        stated.put("pendingWords", null);
        stated.put("pendingWithId", null);
        return stated;
    }

    private static Map<String, Object> issueOn(String day) {
        return with(Drafting.ISSUE, "issuedOn", day);
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }
}
