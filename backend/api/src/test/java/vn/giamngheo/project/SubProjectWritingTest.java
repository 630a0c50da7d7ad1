package vn.giamngheo.project;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
import vn.giamngheo.testing.DraftPlan;

/** A sub-project is written whole, with its contents and the groups that it names. */
@ApiTest
class SubProjectWritingTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private String path = "";
    private Map<String, Object> request = new HashMap<>();

    @BeforeEach
    void loadADraft() {
        String planId = DraftPlan.load(planFiles, YEAR).id().toString();
        path = "/sub-projects/" + manager.idOf("/sub-projects?planId=" + planId, "code", "DA2");
        JsonPath subProject = manager.get(path);
        request = new HashMap<>(subProject.getMap(""));
        Stream.of("id", "version", "beneficiaryGroups", "fundingWords", "statedTotal")
                .forEach(request::remove);
        List<Map<String, Object>> groups = subProject.getList("beneficiaryGroups");
        request.put(
                "groups",
                groups.stream()
                        .map(group -> Map.of("groupId", group.get("groupId"), "mention", group.get("mention")))
                        .toList());
    }

    @AfterEach
    void forgetTheDraft() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void countsAsChangedWhereOnlyItsPartsAre() {
        List<String> contents = new ArrayList<>(manager.get(path).getList("contents", String.class));
        contents.set(0, "Nội dung khác");
        contents.add("Nội dung thêm");
        request.put("contents", contents);
        assertChanged(0, contents);

        contents.remove(0);
        assertChanged(1, contents);
        request.put("groups", List.of());
        assertChanged(2, contents);
        assertThat(manager.get(path).getList("beneficiaryGroups")).isEmpty();
        assertProblem(manager.put(path, 2, request), 412, "stale-version");

        JsonPath history = manager.get(path + "/history?limit=100");
        assertThat(history.getList("items.part", String.class))
                .contains("support-content", "sub-project-beneficiary", null);
        assertThat(history.getList(
                        "items.findAll { it.part == 'support-content' }.changes.flatten().after", String.class))
                .contains("Nội dung khác", "Nội dung thêm");
    }

    @Test
    void keepsItsMoneyWhereAChangeDoesNotSpeakOfIt() {
        String planId = manager.get(path).getString("planId");
        String words = words(planId);

        assertThat(manager.put(path, 0, request).statusCode()).isEqualTo(200);
        assertThat(words(planId)).isEqualTo(words);

        request.put("fundingWords", "3 tỷ đồng");
        request.put("statedTotal", 3_000_000_000L);
        assertThat(manager.put(path, 0, request).statusCode()).isEqualTo(200);
        assertThat(words(planId)).isEqualTo("3 tỷ đồng");
    }

    @Test
    void tellsItsMoneyToWhomSeesFiguresAndToNobodyElse() {
        request.put("fundingWords", "3 tỷ đồng");
        request.put("statedTotal", 3_000_000_000L);
        Response changed = manager.put(path, 0, request);

        assertThat(changed.jsonPath().getString("fundingWords")).isEqualTo("3 tỷ đồng");
        assertThat(manager.get(path).getLong("statedTotal")).isEqualTo(3_000_000_000L);
        Map<String, Object> withoutFigures = Caller.as("admin").get(path).getMap("");
        assertThat(withoutFigures).containsEntry("fundingWords", null).containsEntry("statedTotal", null);
    }

    @Test
    void tellsNoMoneyInItsHistoryToWhomSeesNoFigures() {
        String fields = "items.changes.flatten().field";

        assertThat(manager.get(path + "/history").getList(fields, String.class)).contains("name", "fundingWords");
        assertThat(Caller.as("admin").get(path + "/history").getList(fields, String.class))
                .contains("name")
                .doesNotContain("fundingWords", "statedTotal");
    }

    @Test
    void namesWhatIsWrongWithItsParts() {
        request.put("contents", List.of(" "));
        request.put("groups", List.of(Map.of("mention", "CONTENT")));
        request.put("statedTotal", 1);
        Response refused = manager.put(path, 0, request);

        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.type }", String.class))
                .containsExactly(
                        "/contents/0 not-blank", "/groups/0/groupId not-null", "/statedTotal total-stated-in-words");

        request.put("contents", List.of("x"));
        request.put("statedTotal", null);
        request.put("groups", List.of(Map.of("groupId", UUID.randomUUID(), "mention", "CONTENT")));
        assertProblem(manager.put(path, 0, request), 422, "invalid-fields").pointsAt("/groups");
    }

    @Test
    void takesAnotherProgrammeNodeOrProjectOnlyIfItIsThere() {
        request.put("projectId", UUID.randomUUID());
        assertProblem(manager.put(path, 0, request), 422, "invalid-fields").pointsAt("/projectId");
    }

    private void assertChanged(int version, List<String> contents) {
        Response changed = manager.put(path, version, request);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
        assertThat(manager.get(path).getList("contents")).isEqualTo(contents);
    }

    private String words(String planId) {
        return manager.get("/stated-funding/summary?planId=" + planId)
                .getString("byProject.bySubProject.flatten().find { it.code == 'DA2' }.words");
    }
}
