package vn.giamngheo.plan;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** Legal bases, recipients and annexes are written as whole lists, over the version of the plan. */
@ApiTest
class PlanDocumentTest {
    private static final int YEAR = 2021;
    private static final Map<String, Object> STATED = Map.of("provenance", "STATED");
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private DraftPlan draft = new DraftPlan(UUID.randomUUID(), YEAR);
    private String path = "";
    private Map<String, List<Map<String, Object>>> lists = new HashMap<>();

    @BeforeEach
    void loadADraft() {
        draft = DraftPlan.load(planFiles, YEAR);
        path = "/plans/" + draft.id();
        JsonPath plan = manager.get(path);
        for (String list : List.of("legalBases", "recipients", "annexes")) {
            lists.put(list, new ArrayList<>(plan.getList(list)));
        }
    }

    @AfterEach
    void forgetTheDraft() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void isTheOrderThatWasSent() {
        list("recipients")
                .addFirst(Map.of(
                        "text",
                        "Tỉnh ủy (b/c) <b>",
                        "source",
                        list("recipients").getFirst().get("source")));
        list("legalBases").removeLast();
        list("legalBases").add(list("legalBases").removeFirst());

        Response changed = write(0);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"" + changed.jsonPath().getInt("version") + "\"");
        assertThat(changed.jsonPath().getInt("version")).isPositive();
        JsonPath read = manager.get(path);
        assertThat(read.getMap("")).isEqualTo(changed.jsonPath().getMap(""));
        lists.forEach((list, wanted) -> assertThat(read.getList(list)).as(list).isEqualTo(wanted));
        assertProblem(write(0), 412, "stale-version");
        JsonPath history = manager.get(path + "/history?limit=100");
        assertThat(history.getString("items[0].operation")).isEqualTo("plan.document");
        assertThat(history.getList("items.part", String.class)).contains("recipient", "legal-basis");
        assertThat(history.getList("items.changes.flatten().after", String.class))
                .contains("Tỉnh ủy (b/c) <b>");
    }

    @Test
    void keepsTheAnnexesThatIndicatorsReferTo() {
        list("annexes").set(0, annex(1, "Phụ lục khác", true));
        list("annexes").add(annex(9, "Phụ lục mới", true));
        assertThat(write(0).statusCode()).isEqualTo(200);
        String indicators = "/indicators?limit=100&planId=" + draft.id();
        assertThat(manager.get(indicators).getList("items.annexId")).anyMatch(id -> id != null);

        int version = manager.get(path).getInt("version");
        list("annexes").removeFirst();
        assertProblem(write(version), 409, "in-use");

        list("annexes").addFirst(annex(9, "Trùng số", false));
        assertProblem(write(version), 422, "invalid-fields")
                .pointsAt("/annexes")
                .breaks("numbered-once");
    }

    @Test
    void isNotTouchedWhereAnIssuedPlanStatesIt() {
        draft.become("ISSUED");
        assertThat(write(0).jsonPath().getInt("version")).as("nothing changed").isZero();

        list("recipients").add(Map.of("text", "Thêm", "source", Map.of("provenance", "ASSUMED")));
        Response added = write(0);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);

        list("recipients").addFirst(Map.of("text", "Chèn", "source", Map.of("provenance", "ASSUMED")));
        assertProblem(write(added.jsonPath().getInt("version")), 409, "plan-issued");
        draft.become("CLOSED");
        assertProblem(write(added.jsonPath().getInt("version")), 409, "plan-closed");
    }

    @Test
    void namesWhatIsWrongInWhichLine() {
        assertProblem(manager.put("/plans/" + UUID.randomUUID() + "/document", 0, lists), 404, "not-found");
        list("recipients").set(1, Map.of("text", " ", "source", STATED));
        assertProblem(write(0), 422, "invalid-fields").pointsAt("/recipients/1/text");
        assertProblem(manager.put(path + "/document", 0, Map.of()), 422, "invalid-fields");
    }

    private List<Map<String, Object>> list(String name) {
        return Objects.requireNonNull(lists.get(name));
    }

    @Test
    void takesOneOfTwoThatAreSavedAtTheSameMomentAndTellsTheOther() throws Exception {
        list("recipients").removeLast();
        try (ExecutorService people = Executors.newFixedThreadPool(2);
                Database other = Database.asApi()) {
            other.run("begin");
            other.run("select status from plan where id = '" + draft.id() + "' for share");
            List<Future<Response>> saved = List.of(people.submit(() -> write(0)), people.submit(() -> write(0)));
            Database.awaitWaiters(2);
            other.run("commit");

            List<Integer> answers = new ArrayList<>();
            for (Future<Response> one : saved) {
                answers.add(one.get(60, TimeUnit.SECONDS).statusCode());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    private Response write(int version) {
        return manager.put(path + "/document", version, lists);
    }

    private static Map<String, Object> annex(int number, String title, boolean received) {
        return Map.of("number", number, "title", title, "received", received, "source", STATED);
    }
}
