package vn.giamngheo.plancopy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.DraftPlan;

/** What was copied is the plan's own word once it is issued, and then changes only by another document. */
@ApiTest
class CopiedPlanIssueTest {
    private static final int YEAR = 2025;
    private static final String STATED = "items.findAll { it.source.provenance == 'STATED' }";
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private String plan = "";

    @BeforeEach
    void copyAPlan() {
        plan = manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", YEAR))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void forgetTheCopy() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void keepsTheMoneyThatWasFilledIn() {
        JsonPath line = manager.get("/stated-funding?limit=1&planId=" + plan);
        String path = "/stated-funding/" + line.getString("items[0].id");
        Map<String, Object> filled = request(path);
        filled.put("amount", 1_473_800_000L);
        filled.put("pendingWords", null);
        manager.put(path, 0, filled).then().statusCode(200);

        issue();

        JsonPath stated = manager.get(path);
        assertThat(stated.getLong("amount")).isEqualTo(1_473_800_000L);
        assertThat(stated.getString("source.provenance")).isEqualTo("STATED");
        filled.put("amount", 1L);
        assertProblem(manager.put(path, stated.getInt("version"), filled), 409, "plan-issued");
        assertProblem(manager.delete(path, stated.getInt("version")), 409, "plan-issued");
        JsonPath history = manager.get(path + "/history");
        assertThat(history.getString("items[0].operation")).isEqualTo("plan.issue");
        assertThat(history.getString("items[0].actor")).isEqualTo("leader");
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
                "indicators"
            })
    void statesWhatThePlanBeforeItStated(String parts) {
        List<Object> statedBefore = all(parts, manager.planId()).getList(STATED);
        Response issued = issue();

        JsonPath copies = all(parts, plan);
        assertThat(copies.getList(STATED)).isNotEmpty().hasSameSizeAs(statedBefore);
        assertThat(issued.jsonPath().getString("source.provenance")).isEqualTo("STATED");
        String path = "/" + parts + "/" + copies.getString("items.find { it.source.provenance == 'STATED' }.id");
        int version = manager.get(path).getInt("version");
        assertProblem(manager.put(path, version, request(path)), 409, "plan-issued");
        assertProblem(manager.delete(path, version), 409, "plan-issued");
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
                "indicators"
            })
    void statesWhatWasCopiedWhateverItsNoteSaysByThen(String parts) {
        String path = copied(parts);
        Map<String, Object> noted = request(path);
        noted.put("source", withNote(manager.get(path).getMap("source"), "Đã rà soát với các phòng"));
        manager.put(path, 0, noted).then().statusCode(200);
        issue();

        JsonPath stated = manager.get(path);
        assertThat(stated.getString("source.provenance")).isEqualTo("STATED");
        assertThat(stated.getString("source.note")).isEqualTo("Đã rà soát với các phòng");
        assertThat(stated.getInt("version")).isEqualTo(2);
        JsonPath history = manager.get(path + "/history");
        assertThat(history.getList("items.operation", String.class)).startsWith("plan.issue");
        assertThat(history.getList("items[0].changes.field", String.class)).containsExactly("sourceProvenance");
    }

    @Test
    void statesALegalBasisWhateverItsNoteSaysByThen() {
        JsonPath read = manager.get("/plans/" + plan);
        List<Map<String, Object>> bases = new ArrayList<>(read.getList("legalBases"));
        Map<String, Object> noted = new HashMap<>(bases.get(0));
        noted.put("source", withNote(read.getMap("legalBases[0].source"), null));
        bases.set(0, noted);
        Map<String, Object> lists = Map.of(
                "legalBases", bases, "recipients", read.getList("recipients"), "annexes", read.getList("annexes"));
        manager.put("/plans/" + plan + "/document", 0, lists).then().statusCode(200);

        assertThat(issue().jsonPath().getList("legalBases.source.provenance")).containsOnly("STATED");
    }

    @Test
    void keepsAsOursWhatSomebodyAssumesOnPurpose() {
        String path = copied("duties");
        String note = manager.get(path).getString("source.note");
        Map<String, Object> assumed = request(path);
        assumed.put("source", Map.of("provenance", "ASSUMED", "note", note));
        manager.put(path, 0, assumed).then().statusCode(200);
        issue();

        assertThat(manager.get(path).getMap("source")).containsEntry("provenance", "ASSUMED");
        assertThat(manager.get(path).getInt("version")).isEqualTo(1);
    }

    @Test
    void isMarkedAsCopiedInDraftsOfPlansAlone() {
        issue();
        Map<String, Object> source = Map.of("provenance", "COPIED");
        String duty = "/duties/" + all("duties", plan).getString("items.find { it.source.provenance == 'ASSUMED' }.id");
        Map<String, Object> ours = request(duty);
        ours.put("source", source);
        Map<String, Object> agency = Map.of(
                "code",
                "thu-sao",
                "name",
                "Phòng Thử nghiệm",
                "shortName",
                "Phòng TN",
                "kind",
                "DEPARTMENT",
                "areaId",
                manager.get("/plans/" + plan).getString("areaId"),
                "validFrom",
                "2020-01-01",
                "participates",
                false,
                "source",
                source);

        for (Response refused :
                List.of(manager.put(duty, 0, ours), Caller.as("admin").post("/agencies", agency))) {
            assertProblem(refused, 422, "invalid-fields")
                    .pointsAt("/source/provenance")
                    .breaks("only-in-draft");
        }
    }

    @Test
    void statesItsLegalBases() {
        Response issued = issue();

        JsonPath read = issued.jsonPath();
        assertThat(read.getMap("")).isEqualTo(manager.get("/plans/" + plan).getMap(""));
        assertThat(issued.header("ETag")).isEqualTo("\"" + read.getInt("version") + "\"");
        for (String list : List.of("legalBases", "recipients", "annexes")) {
            assertThat(read.getList(list + ".source.provenance")).as(list).containsOnly("STATED");
        }
        Map<String, Object> lists = new HashMap<>(Map.of(
                "legalBases",
                read.getList("legalBases").subList(1, read.getList("legalBases").size()),
                "recipients",
                read.getList("recipients"),
                "annexes",
                read.getList("annexes")));
        assertProblem(manager.put("/plans/" + plan + "/document", read.getInt("version"), lists), 409, "plan-issued");
    }

    @Test
    void keepsAsOursWhatNoPlanStates() {
        List<String> notes = all("duties", manager.planId())
                .getList("items.findAll { it.source.provenance == 'ASSUMED' }.source.note", String.class);
        issue();

        JsonPath duties = all("duties", plan);
        assertThat(duties.getList("items.findAll { it.source.provenance == 'ASSUMED' }.source.note", String.class))
                .isNotEmpty()
                .isEqualTo(notes);
        assertThat(all("indicators", plan).getList("items.assignment.provenance"))
                .containsOnly("ASSUMED");
        String path = "/duties/" + duties.getString("items.find { it.source.provenance == 'ASSUMED' }.id");
        Map<String, Object> better = request(path);
        better.put("source", Map.of("provenance", "ASSUMED", "note", "Đã hỏi lại"));
        assertThat(manager.put(path, manager.get(path).getInt("version"), better)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isADocumentThatMarksNoMoreThanTheOneBefore() {
        List<String> before = marked(manager.planId());
        assertThat(texts(plan)).anyMatch(text -> text.contains("(sao từ kế hoạch trước)"));
        assertThat(marked(plan)).hasSameSizeAs(before);
        issue();

        assertThat(texts(plan)).noneMatch(text -> text.contains("(sao từ kế hoạch trước)"));

        assertThat(marked(plan)).isEqualTo(before);
    }

    private Response issue() {
        String path = "/plans/" + plan;
        Response issued = leader.post(
                path + "/issue",
                leader.get(path).getInt("version"),
                Map.of("number", "12/KH-UBND", "issuedOn", "2025-03-01", "signatory", Map.of("name", "Nguyễn Văn A")));
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        return issued;
    }

    private JsonPath all(String parts, String planId) {
        return manager.get("/" + parts + "?limit=100&planId=" + planId);
    }

    private String copied(String parts) {
        return "/" + parts + "/"
                + all(parts, plan).getString("items.find { it.source.note.startsWith('sao từ kế hoạch') }.id");
    }

    private static Map<String, Object> withNote(Map<String, Object> source, @Nullable String note) {
        Map<String, Object> noted = new HashMap<>(source);
        noted.put("note", note);
        return noted;
    }

    private List<String> marked(String planId) {
        return texts(planId).stream()
                .filter(text -> text.contains("(giả định)"))
                .toList();
    }

    private List<String> texts(String planId) {
        return new Docx(manager.send("/plans/" + planId + "/document").asByteArray()).texts();
    }

    /** What would be sent to leave it as it is. */
    private Map<String, Object> request(String path) {
        Map<String, Object> request = new HashMap<>(manager.get(path).getMap(""));
        List<Map<String, Object>> groups = manager.get(path).getList("beneficiaryGroups");
        if (groups != null) {
            request.put(
                    "groups",
                    groups.stream()
                            .map(group -> Map.of("groupId", group.get("groupId"), "mention", group.get("mention")))
                            .toList());
            request.put("fundingWords", "Do Trung ương giao");
        }
        Stream.of("id", "version", "beneficiaryGroups").forEach(request::remove);
        return request;
    }
}
