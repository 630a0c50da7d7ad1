package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.DraftPlan;

/** For how much money a plan is in all, and what of the programme it leaves out, is written with its document. */
@ApiTest
class PlanExtentTest {
    private static final int YEAR = 2021;
    private static final long TOTAL = 8_570_956_000L;
    private static final String LEFT_OUT = "Dự án, tiểu dự án không áp dụng trên địa bàn";
    private static final String WHY = "Huyện không có xã đặc biệt khó khăn";
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private DraftPlan draft = new DraftPlan(UUID.randomUUID(), YEAR);
    private String path = "";

    @BeforeEach
    void loadADraft() {
        draft = DraftPlan.load(planFiles, YEAR);
        path = "/plans/" + draft.id();
    }

    @AfterEach
    void forgetTheDraft() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void isWrittenAndThenNoGapAnyMore() {
        assertThat(findings("rule")).contains("PLAN_TOTAL_MISSING");
        assertThat(findings("subject.code")).contains("DA1");

        Response written = write(TOTAL, leftOut("DA1", WHY));

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
        JsonPath plan = manager.get(path);
        assertThat(plan.getMap("")).isEqualTo(written.jsonPath().getMap(""));
        assertThat(plan.getLong("extent.statedTotal")).isEqualTo(TOTAL);
        assertThat(plan.getList("extent.notApplicable")).containsExactly(leftOut("DA1", WHY));
        assertThat(findings("rule")).doesNotContain("PLAN_TOTAL_MISSING");
        assertThat(findings("subject.code")).doesNotContain("DA1");
        assertThat(document()).anyMatch(line -> line.endsWith(LEFT_OUT)).contains("- Dự án 1: " + nameOf("DA1"));
        JsonPath history = manager.get(path + "/history?limit=10");
        assertThat(history.getList("items.part", String.class)).contains("not-applicable-node");
        assertThat(history.getList("items.changes.flatten().after")).contains(TOTAL, WHY);
    }

    @Test
    void isTakenBackToNothingWhichIsNotZero() {
        write(0L, leftOut("DA1", WHY), leftOut("DA5", "x")).then().statusCode(200);
        assertThat(manager.get(path).getLong("extent.statedTotal")).isZero();

        write(null, leftOut("DA5", "Đã làm xong năm trước")).then().statusCode(200);

        assertThat(manager.get(path).<Object>get("extent.statedTotal")).isNull();
        assertThat(manager.get(path).getList("extent.notApplicable"))
                .containsExactly(leftOut("DA5", "Đã làm xong năm trước"));
        write(null).then().statusCode(200);
        assertThat(manager.get(path).getList("extent.notApplicable")).isEmpty();
        assertThat(document()).noneMatch(line -> line.contains(LEFT_OUT));
        assertThat(findings("rule")).contains("PLAN_TOTAL_MISSING");
    }

    @Test
    void staysAsItIsWhereNothingIsSaidOfIt() {
        write(TOTAL, leftOut("DA1", WHY)).then().statusCode(200);
        int version = manager.get(path).getInt("version");

        Response lists = manager.put(path + "/document", version, document(null));

        assertThat(lists.jsonPath().getInt("version")).as("nothing changed").isEqualTo(version);
        assertThat(manager.get(path).getLong("extent.statedTotal")).isEqualTo(TOTAL);
    }

    @Test
    void leavesOutNothingThatThePlanCarriesOut() {
        assertProblem(write(null, leftOut("DA1", WHY), leftOut("DA3-TDA1", "x")), 422, "invalid-fields")
                .pointsAt("/extent/notApplicable/1/nodeId")
                .breaks("carried-out");
        assertProblem(write(null, leftOut("DA3", "x")), 422, "invalid-fields")
                .pointsAt("/extent/notApplicable/0/nodeId")
                .breaks("carried-out");
    }

    @Test
    void isHeldAgainstASubProjectThatComesIn() {
        write(null, leftOut("DA4-TDA2", WHY)).then().statusCode(200);
        String there =
                "/sub-projects/" + manager.idOf("/sub-projects?limit=100&planId=" + draft.id(), "code", "DA4-TDA1");
        Map<String, Object> request = subProject(there);
        request.put("programmeNodeId", leftOut("DA4-TDA2", WHY).get("nodeId"));
        assertProblem(manager.put(there, 0, request), 422, "invalid-fields")
                .pointsAt("/programmeNodeId")
                .breaks("declared-not-applicable");
        request.putAll(Map.of("code", "DA4-TDA2", "position", 99));
        assertProblem(manager.post("/sub-projects", request), 422, "invalid-fields")
                .pointsAt("/programmeNodeId")
                .breaks("declared-not-applicable");

        write(null, leftOut("DA1", WHY)).then().statusCode(200);

        manager.post("/sub-projects", request).then().statusCode(201);
        assertProblem(write(null, leftOut("DA4-TDA2", WHY)), 422, "invalid-fields")
                .breaks("carried-out");
    }

    @Test
    void holdsUpNobodyWhoChangesSomethingElse() {
        String there =
                "/sub-projects/" + manager.idOf("/sub-projects?limit=100&planId=" + draft.id(), "code", "DA4-TDA1");
        Database.forget("insert into not_applicable_node (id, version, plan_id, programme_node_id, reason) values ('"
                + UUID.randomUUID() + "', 0, '" + draft.id() + "', '"
                + leftOut("DA4-TDA1", WHY).get("nodeId") + "', 'từ trước')");
        Map<String, Object> request = subProject(there);
        request.put("name", "Tên khác");

        manager.put(there, 0, request).then().statusCode(200);
    }

    /** Both at once would each be right alone: who declares it waits for who carries it out. */
    @Test
    void waitsForWhoEntersASubProjectAtTheSameMoment() throws Exception {
        ExecutorService people = Executors.newSingleThreadExecutor();
        try (Database writer = Database.asApi()) {
            writer.run("begin");
            writer.run("select status from plan where id = '" + draft.id() + "' for share");
            writer.run(
                    "select set_config('giam_ngheo.actor', 'x', true), set_config('giam_ngheo.operation', 'x', true)");
            writer.run("update sub_project set programme_node_id = '"
                    + leftOut("DA1", WHY).get("nodeId") + "' where plan_id = '" + draft.id()
                    + "' and code = 'DA4-TDA1'");
            Future<Response> declared = people.submit(() -> write(null, leftOut("DA1", WHY)));
            Database.awaitAWaiter();
            writer.run("commit");

            assertProblem(declared.get(60, TimeUnit.SECONDS), 422, "invalid-fields")
                    .breaks("carried-out");
        } finally {
            people.shutdownNow();
        }
    }

    private Map<String, Object> subProject(String path) {
        Map<String, Object> request = new HashMap<>(manager.get(path).getMap(""));
        request.put("groups", List.of());
        request.keySet().removeAll(List.of("id", "version", "beneficiaryGroups"));
        return request;
    }

    @Test
    void leavesOutOnlyWhatTheProgrammeHasOnceAndWithAReason() {
        assertProblem(write(null, Map.of("nodeId", UUID.randomUUID().toString(), "reason", "x")), 422, "invalid-fields")
                .pointsAt("/extent/notApplicable/0/nodeId")
                .breaks("unknown-reference");
        assertProblem(write(null, leftOut("DA1", "x"), leftOut("DA1", "y")), 422, "invalid-fields")
                .pointsAt("/extent/notApplicable")
                .breaks("named-once");
        assertProblem(write(null, leftOut("DA1", " ")), 422, "invalid-fields")
                .pointsAt("/extent/notApplicable/0/reason")
                .breaks("not-blank");
        assertProblem(write(-1L), 422, "invalid-fields")
                .pointsAt("/extent/statedTotal")
                .breaks("positive-or-zero");
    }

    @Test
    void isStatedByAnIssuedPlan() {
        draft.become("ISSUED");

        assertProblem(write(TOTAL), 409, "plan-issued");
        assertProblem(write(null, leftOut("DA1", WHY)), 409, "plan-issued");
        assertThat(write(null).statusCode()).as("nothing changed").isEqualTo(200);
    }

    @Test
    void showsItsMoneyToNobodyWhoSeesNoFigures() {
        write(TOTAL, leftOut("DA1", WHY)).then().statusCode(200);
        draft.become("ISSUED");

        JsonPath shown = Caller.as("admin").get(path);

        assertThat(shown.<Object>get("extent.statedTotal")).isNull();
        assertThat(shown.getList("extent.notApplicable")).hasSize(1);
    }

    private Response write(@Nullable Long total, Object... leftOut) {
        Map<String, Object> extent = new HashMap<>();
        extent.put("statedTotal", total);
        extent.put("notApplicable", List.of(leftOut));
        return manager.put(path + "/document", manager.get(path).getInt("version"), document(extent));
    }

    private Map<String, Object> document(@Nullable Map<String, Object> extent) {
        JsonPath plan = manager.get(path);
        Map<String, Object> document = new HashMap<>();
        for (String list : List.of("legalBases", "recipients", "annexes")) {
            document.put(list, plan.getList(list));
        }
        document.put("extent", extent);
        return document;
    }

    private Map<String, Object> leftOut(String code, String reason) {
        return Map.of("nodeId", manager.idOf("/catalogue-nodes?limit=100", "code", code), "reason", reason);
    }

    private String nameOf(String code) {
        return manager.get("/catalogue-nodes?limit=100").getString("items.find { it.code == '" + code + "' }.name");
    }

    private List<String> document() {
        return new Docx(manager.send(path + "/document").asByteArray()).texts();
    }

    private List<String> findings(String part) {
        return manager.get(path + "/check").getList("findings." + part, String.class);
    }
}
