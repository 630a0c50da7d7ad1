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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;

/** What holds for every part of a plan that the manager writes. */
@ApiTest
class PlanPartsWritingTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private DraftPlan draft = new DraftPlan(UUID.randomUUID(), YEAR);

    @BeforeEach
    void loadADraft() {
        draft = DraftPlan.load(planFiles, YEAR);
    }

    @AfterEach
    void forgetTheDraft() {
        DraftPlan.forget(YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duties",
                "reporting-duties",
                "stated-funding",
                "projects",
                "sub-projects",
                "policies",
                "indicators",
                "targets"
            })
    void isChangedOverTheVersionThatWasRead(String parts) {
        String path = "/" + parts + "/" + first(draft.id().toString(), parts);
        Map<String, Object> request = request(parts, path);
        request.put("source", Map.of("provenance", "ASSUMED", "note", "Sửa <b>lại</b>"));

        Response changed = manager.put(path, 0, request);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.jsonPath().getString("source.note")).isEqualTo("Sửa <b>lại</b>");
        assertThat(manager.get(path).getMap("")).isEqualTo(changed.jsonPath().getMap(""));
        assertProblem(manager.put(path, 0, request), 412, "stale-version");
        assertProblem(manager.delete(path, 0), 412, "stale-version");
        assertHistory(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duties",
                "reporting-duties",
                "stated-funding",
                "projects",
                "sub-projects",
                "policies",
                "indicators",
                "targets"
            })
    void staysInItsPlan(String parts) {
        String path = "/" + parts + "/" + first(draft.id().toString(), parts);
        Map<String, Object> request = request(parts, path);
        request.put("planId", manager.planId());
        assertProblem(manager.put(path, 0, request), 422, "invalid-fields")
                .pointsAt("/planId")
                .breaks("fixed");

        request.put("planId", UUID.randomUUID());
        assertProblem(manager.post("/" + parts, request), 422, "invalid-fields")
                .pointsAt("/planId")
                .breaks("unknown-reference");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duties",
                "reporting-duties",
                "stated-funding",
                "projects",
                "sub-projects",
                "policies",
                "indicators",
                "targets"
            })
    void isNotWrittenWhereAnIssuedPlanStatesIt(String parts) {
        String path = "/" + parts + "/"
                + manager.get("/" + parts + "?limit=100&planId=" + manager.planId())
                        .getString("items.find { it.source.provenance == 'STATED' }.id");
        int version = manager.get(path).getInt("version");
        Map<String, Object> request = request(parts, path);
        request.put("source", Map.of("provenance", "ASSUMED"));

        assertProblem(manager.put(path, version, request), 409, "plan-issued");
        assertProblem(manager.delete(path, version), 409, "plan-issued");
        request.put("source", Map.of("provenance", "STATED"));
        assertProblem(manager.post("/" + parts, request), 409, "plan-issued");
        assertThat(manager.get(path).getInt("version")).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duties",
                "reporting-duties",
                "stated-funding",
                "projects",
                "sub-projects",
                "policies",
                "indicators",
                "targets"
            })
    void isWrittenInAnIssuedPlanWhereItIsOurs(String parts) {
        String path = "/" + parts + "/" + first(draft.id().toString(), parts);
        Map<String, Object> request = request(parts, path);
        request.put("source", Map.of("provenance", "SAMPLE"));
        manager.put(path, 0, request);
        draft.become("ISSUED");

        request.put("source", Map.of("provenance", "ASSUMED"));
        assertThat(manager.put(path, 1, request).statusCode()).isEqualTo(200);
        request.put("source", Map.of("provenance", "STATED"));
        assertProblem(manager.put(path, 2, request), 409, "plan-issued");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duties",
                "reporting-duties",
                "stated-funding",
                "projects",
                "sub-projects",
                "policies",
                "indicators",
                "targets"
            })
    void isNotWrittenAtAllInAClosedPlan(String parts) {
        String path = "/" + parts + "/" + first(draft.id().toString(), parts);
        Map<String, Object> request = request(parts, path);
        request.put("source", Map.of("provenance", "ASSUMED"));
        manager.put(path, 0, request);
        draft.become("CLOSED");

        assertProblem(manager.put(path, 1, request), 409, "plan-closed");
        assertProblem(manager.delete(path, 1), 409, "plan-closed");
        assertProblem(manager.post("/" + parts, request), 409, "plan-closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duties", "reporting-duties", "stated-funding", "targets"})
    void isTakenOutAndEnteredAgain(String parts) {
        String path = "/" + parts + "/" + first(draft.id().toString(), parts);
        Map<String, Object> request = request(parts, path);
        assertProblem(manager.post("/" + parts, request), 409, "conflict").breaks("taken");

        assertThat(manager.delete(path, 0).statusCode()).isEqualTo(204);
        assertProblem(manager.send(path), 404, "not-found");

        Response again = manager.post("/" + parts, request);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        String id = again.jsonPath().getString("id");
        assertThat(again.header("Location")).isEqualTo("/api/v1/" + parts + "/" + id);
        assertThat(manager.get("/" + parts + "/" + id).getMap(""))
                .isEqualTo(again.jsonPath().getMap(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "sub-projects", "policies", "indicators"})
    void isKeptWhileSomethingRefersToIt(String parts) {
        Response refused = manager.delete("/" + parts + "/" + first(draft.id().toString(), parts), 0);

        assertProblem(refused, 409, "in-use").breaks("used-by");
    }

    private void assertHistory(String path) {
        JsonPath history = manager.get(path + "/history?limit=100");
        assertThat(history.getString("items[0].operation")).endsWith(".change");
        assertThat(history.getString("items[0].actor")).isEqualTo("manager");
        assertThat(history.getList("items[0].changes.field", String.class))
                .contains("sourceNote")
                .doesNotContain("version", "id");
        assertThat(history.getList("items.operation", String.class)).last().isEqualTo("plan-file.load");
    }

    private String first(String planId, String parts) {
        return manager.get("/" + parts + "?limit=1&planId=" + planId).getString("items[0].id");
    }

    /** What would be sent to leave it as it is. */
    private Map<String, Object> request(String parts, String path) {
        Map<String, Object> request = new HashMap<>(manager.get(path).getMap(""));
        Stream.of("id", "version").forEach(request::remove);
        if (parts.equals("sub-projects")) {
            List<Map<String, Object>> groups = manager.get(path).getList("beneficiaryGroups");
            request.put(
                    "groups",
                    groups.stream()
                            .map(group -> Map.of("groupId", group.get("groupId"), "mention", group.get("mention")))
                            .toList());
            request.remove("beneficiaryGroups");
            request.put("fundingWords", "Do Trung ương giao");
        }
        return request;
    }
}
