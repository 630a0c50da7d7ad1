package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Workbooks;

/** Who collects an indicator, how often, and who verifies it: ours, also in an issued plan that states the indicator. */
@ApiTest
class IndicatorAssignmentTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private DraftPlan plan = new DraftPlan(new UUID(0, 0), YEAR);
    private String path = "";

    @BeforeEach
    void loadAPlan() {
        plan = DraftPlan.load(planFiles, YEAR);
        path = "/indicators/" + manager.idOf("/indicators?limit=100&planId=" + plan.id(), "code", "I5");
    }

    @AfterEach
    void forgetThePlan() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void isMendedInAnIssuedPlanOnTheDaySomebodyKnowsBetter() {
        plan.become("ISSUED");
        assertThat(manager.get(path).getString("source.provenance")).isEqualTo("STATED");
        Map<String, Object> mended = assigned(Map.of("frequency", "HALF_YEARLY", "note", "Theo BHXH huyện"));

        Response changed = manager.put(path, 0, mended);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("assignment.frequency")).isEqualTo("HALF_YEARLY");
        assertThat(manager.get(path + "/history").getList("items[0].changes.field", String.class))
                .containsExactlyInAnyOrder("frequency", "assignmentNote");
    }

    @Test
    void isMendedInWhateverOrderTheRestIsNamed() {
        String tied = "/indicators/" + manager.idOf("/indicators?limit=100&planId=" + plan.id(), "code", "I2");
        plan.become("ISSUED");
        Map<String, Object> mended = request(tied);
        List<String> subProjects = manager.get(tied).getList("subProjectIds");
        assertThat(subProjects).hasSizeGreaterThan(1);
        mended.put("subProjectIds", subProjects.reversed());
        mended.put("assignment", with(manager.get(tied), Map.of("frequency", "YEARLY")));

        assertThat(manager.put(tied, 0, mended).statusCode()).isEqualTo(200);
    }

    /** Two that lead together: "một trong hai cơ quan đồng chủ trì" is enough. */
    @Test
    void namesTwoThatVerifyTogether() {
        plan.become("ISSUED");
        String other = agency("ttyt");

        Response changed = manager.put(path, 0, assigned(Map.of("coVerifierId", other)));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(manager.get(path).getString("assignment.coVerifierId")).isEqualTo(other);
        assertThat(manager.get(path + "/history").getList("items[0].changes.field", String.class))
                .containsExactly("coVerifierId");
    }

    @Test
    void namesASecondOnlyBesideAnotherFirst() {
        String first = manager.get(path).getString("assignment.verifierId");
        Map<String, Object> alone = new HashMap<>(Map.of("coVerifierId", first));
        alone.put("verifierId", null);

        assertProblem(manager.put(path, 0, assigned(Map.of("coVerifierId", first))), 422, "invalid-fields")
                .pointsAt("/assignment/coVerifierId")
                .breaks("another-than-the-first");
        assertProblem(manager.put(path, 0, assigned(alone)), 422, "invalid-fields")
                .pointsAt("/assignment/coVerifierId")
                .breaks("second-of-two");
        assertProblem(
                        manager.put(
                                path,
                                0,
                                assigned(
                                        Map.of("coVerifierId", UUID.randomUUID().toString()))),
                        422,
                        "invalid-fields")
                .pointsAt("/assignment/coVerifierId")
                .breaks("unknown-reference");
    }

    @Test
    void isToldWithBothWhoVerifyInTheDocumentAndTheTable() {
        manager.put(path, 0, assigned(Map.of("coVerifierId", agency("ttyt"))))
                .then()
                .statusCode(200);
        String both = shortName("ldtbxh") + " hoặc " + shortName("ttyt");

        assertThat(String.join(
                        "\n",
                        new Docx(manager.send("/plans/" + plan.id() + "/document")
                                        .asByteArray())
                                .texts()))
                .contains("; " + both + " kiểm tra");
        assertThat(Workbooks.shown(manager.send("/sheets/indicators?planId=" + plan.id())
                                .asByteArray())
                        .stream()
                        .flatMap(List::stream))
                .contains(both);
    }

    @Test
    void isNoWayAroundAnAmendment() {
        plan.become("ISSUED");
        Map<String, Object> mixed = assigned(Map.of("frequency", "YEARLY"));
        mixed.put("name", "Số người tham gia");

        assertProblem(manager.put(path, 0, mixed), 409, "plan-issued");
        assertProblem(manager.put(path, 0, request(path)), 409, "plan-issued");
        assertProblem(manager.put(path, 0, assigned(Map.of("provenance", "STATED"))), 409, "plan-issued");
        assertThat(manager.get(path).getInt("version")).isZero();
    }

    @Test
    void isThePlansWordWhereThatStatesIt() {
        Map<String, Object> stated = assigned(Map.of("provenance", "STATED"));
        stated.put("source", Map.of("provenance", "ASSUMED"));
        assertThat(manager.put(path, 0, stated).statusCode()).isEqualTo(200);
        plan.become("ISSUED");

        assertProblem(manager.put(path, 1, assigned(Map.of("frequency", "YEARLY"))), 409, "plan-issued");
        assertProblem(manager.put(path, 1, assigned(Map.of("provenance", "ASSUMED"))), 409, "plan-issued");
        assertProblem(manager.delete(path, 1), 409, "plan-issued");
        Map<String, Object> another = request(path);
        another.put("code", "I99");
        assertProblem(manager.post("/indicators", another), 409, "plan-issued");
        Map<String, Object> ours = request(path);
        ours.put("name", "Số người tham gia");
        assertThat(manager.put(path, 1, ours).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotWrittenInAClosedPlan() {
        plan.become("CLOSED");

        assertProblem(manager.put(path, 0, assigned(Map.of("frequency", "YEARLY"))), 409, "plan-closed");
    }

    /** The indicator as it is, with something else in its assignment. */
    private Map<String, Object> assigned(Map<String, Object> anew) {
        Map<String, Object> request = request(path);
        request.put("assignment", with(manager.get(path), anew));
        return request;
    }

    private static Map<String, Object> with(JsonPath indicator, Map<String, Object> anew) {
        Map<String, Object> assignment = new HashMap<>(indicator.getMap("assignment"));
        assignment.putAll(anew);
        return assignment;
    }

    private String agency(String code) {
        return manager.idOf("/agencies?search=" + code, "code", code);
    }

    private String shortName(String code) {
        return manager.get("/agencies/" + agency(code)).getString("shortName");
    }

    /** What would be sent to leave it as it is. */
    private Map<String, Object> request(String of) {
        Map<String, Object> request = new HashMap<>(manager.get(of).getMap(""));
        Stream.of("id", "version").forEach(request::remove);
        return request;
    }
}
