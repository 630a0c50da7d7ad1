package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;

/** A plan is drafted by the manager, issued and closed by the leader. */
@ApiTest
class PlanLifeTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @Inject
    PlanFileService planFiles;

    private String path = "";
    private String managing = "";
    private String issuing = "";

    @BeforeEach
    void loadADraft() {
        path = "/plans/" + DraftPlan.load(planFiles, YEAR).id();
        managing = manager.get(path).getString("managingAgencyId");
        issuing = manager.get(path).getString("issuingAgencyId");
    }

    @AfterEach
    void forgetTheDraft() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void changesWhatADraftSaysOfItself() {
        Response changed = manager.put(path, 0, words());

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.jsonPath().getString("title")).isEqualTo("Kế hoạch mới");
        assertThat(changed.jsonPath().getList("legalBases")).isNotEmpty();
        assertThat(manager.get(path).getMap("")).isEqualTo(changed.jsonPath().getMap(""));
        assertProblem(manager.put(path, 0, words()), 412, "stale-version");
        assertThat(manager.get(path + "/history?limit=100").getList("items.operation", String.class))
                .startsWith("plan.change", "plan-file.load")
                .endsWith("plan-file.load");
    }

    @Test
    void isIssuedOnceAndThenStands() {
        Response issued = leader.post(path + "/issue", 0, issue());

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(issued.header("ETag")).isEqualTo("\"1\"");
        assertThat(issued.jsonPath().getString("status")).isEqualTo("ISSUED");
        assertThat(issued.jsonPath().getString("number")).isEqualTo("12/KH-UBND");
        assertThat(issued.jsonPath().getString("signatory.name")).isEqualTo("Nguyễn Văn A");
        assertProblem(leader.post(path + "/issue", 1, issue()), 409, "plan-issued");
        assertProblem(manager.put(path, 1, words()), 409, "plan-issued");
        assertThat(Caller.as("department-officer").get(path).getInt("year")).isEqualTo(YEAR);
    }

    @Test
    void isClosedOnceItWasIssued() {
        assertProblem(leader.post(path + "/close", 0, Map.of()), 409, "conflict");
        leader.post(path + "/issue", 0, issue());

        Response closed = leader.post(path + "/close", 1, Map.of());

        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        assertThat(closed.jsonPath().getString("status")).isEqualTo("CLOSED");
        assertProblem(leader.post(path + "/close", 2, Map.of()), 409, "plan-closed");
        assertProblem(leader.post(path + "/issue", 2, issue()), 409, "plan-closed");
        assertProblem(manager.put(path, 2, words()), 409, "plan-closed");
    }

    @Test
    void isNotIssuedByWhoDrafts() {
        assertProblem(manager.post(path + "/issue", 0, issue()), 403, "forbidden");
        assertProblem(leader.put(path, 0, words()), 403, "forbidden");
    }

    @Test
    void isNotIssuedWithoutNumberDayAndSignatory() {
        Response refused = leader.post(path + "/issue", 0, Map.of("number", " "));

        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactly("/issuedOn", "/number", "/signatory");
    }

    @ParameterizedTest
    @CsvSource({"2204-06-15, past-or-present", "2020-12-31, long-before-its-year"})
    void isNotIssuedOnADayThatCanNotBe(String day, String rule) {
        Map<String, Object> issue = new HashMap<>(issue());
        issue.put("issuedOn", day);

        assertProblem(leader.post(path + "/issue", 0, issue), 422, "invalid-fields")
                .pointsAt("/issuedOn")
                .breaks(rule);
        assertThat(manager.get(path).getString("status")).isEqualTo("DRAFT");
    }

    @Test
    void isIssuedLateInTheYearBefore() {
        Map<String, Object> issue = new HashMap<>(issue());
        issue.put("issuedOn", "2021-12-20");

        assertThat(leader.post(path + "/issue", 0, issue).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        String unknown = "/plans/" + UUID.randomUUID();

        assertProblem(manager.put(unknown, 0, words()), 404, "not-found");
        assertProblem(leader.post(unknown + "/issue", 0, issue()), 404, "not-found");
        assertProblem(manager.post(unknown + "/copy", Map.of("year", 2027)), 404, "not-found");
    }

    private Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("managingAgencyId", managing);
        words.put("issuingAgencyId", issuing);
        words.put("title", "Kế hoạch mới");
        words.put("generalObjective", "Mục tiêu mới");
        words.put("number", null);
        words.put("issuedOn", null);
        return words;
    }

    private static Map<String, Object> issue() {
        return Map.of(
                "number",
                "12/KH-UBND",
                "issuedOn",
                "2022-03-01",
                "signatory",
                Map.of("onBehalfOf", "TM. ỦY BAN NHÂN DÂN", "title", "CHỦ TỊCH", "name", "Nguyễn Văn A"));
    }
}
