package vn.giamngheo.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/** The administrator keeps the register of agencies. */
@ApiTest
class AgencyWritingTest {
    private static final int AT_ONCE = 6;
    private final Caller admin = Caller.as("admin");

    @AfterEach
    void forgetWhatWasEntered() {
        Database.forget(
                "update agency set successor_id = null where code like 'thu-%'",
                "delete from agency where code like 'thu-%'");
    }

    @Test
    void entersAnAgencyAndTellsWhereItIs() {
        Response created = admin.post("/agencies", agency("thu-moi"));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.header("Location")).isEqualTo("/api/v1/agencies/" + id(created));
        assertThat(created.jsonPath().getString("name")).isEqualTo("Phòng Thử nghiệm");
        assertThat(created.jsonPath().getString("successorId")).isNull();
        assertThat(admin.get("/agencies/" + id(created)).getMap(""))
                .isEqualTo(created.jsonPath().getMap(""));
    }

    @Test
    void changesAnAgencyThatWasReadBefore() {
        String path = "/agencies/" + id(created("thu-moi"));
        Map<String, Object> renamed = with(agency("thu-moi"), "name", "Phòng Đổi tên");

        Response changed = admin.put(path, 0, renamed);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.jsonPath().getString("name")).isEqualTo("Phòng Đổi tên");
        assertThat(admin.get("/agencies?search=doi%20ten").getString("items[0].id"))
                .isEqualTo(id(changed));
    }

    @Test
    void keepsTheCodeThatRolesBear() {
        String path = "/agencies/" + id(created("thu-moi"));

        assertProblem(admin.put(path, 0, agency("thu-khac")), 422, "invalid-fields")
                .pointsAt("/code")
                .breaks("borne-by-roles");

        admin.put(path, 0, with(agency("thu-moi"), "participates", false))
                .then()
                .statusCode(200);
        admin.put(path, 1, agency("thu-khac")).then().statusCode(200);
    }

    @Test
    void refusesAStaleUpdate() {
        String path = "/agencies/" + id(created("thu-moi"));
        admin.put(path, 0, with(agency("thu-moi"), "name", "Trước"));

        assertProblem(admin.put(path, 0, with(agency("thu-moi"), "name", "Sau")), 412, "stale-version");
        assertProblem(admin.delete(path, 0), 412, "stale-version");
        assertProblem(admin.post(path + "/end", 0, Map.of("validTo", "2092-12-31")), 412, "stale-version");
        assertThat(admin.get(path).getString("name")).isEqualTo("Trước");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             ''         | 428 | version-required
             *          | 428 | version-required
             W/"0"      | 412 | stale-version
             "00"       | 412 | stale-version
             "0 "       | 400 | invalid-parameter
             "-1"       | 412 | stale-version
             "99999999999999999999" | 412 | stale-version
             0          | 400 | invalid-parameter
             "0         | 400 | invalid-parameter
             "0", "1"   | 400 | invalid-parameter
            """)
    void takesNoOtherTagThanThatOfTheVersion(String tag, int status, String type) {
        String path = "/agencies/" + id(created("thu-moi"));

        Response answer = admin.request()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(agency("thu-moi"))
                .put(path);

        assertProblem(answer, status, type);
    }

    @Test
    void letsExactlyOneOfThoseWinWhoChangeItAtOnce() throws Exception {
        String path = "/agencies/" + id(created("thu-moi"));
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Response>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> people.submit(() -> {
                        start.await();
                        return admin.put(path, 0, with(agency("thu-moi"), "name", "Người " + i));
                    }))
                    .toList();
            List<Integer> statuses = answers.stream()
                    .map(AgencyWritingTest::result)
                    .map(Response::statusCode)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412);
        }
        assertThat(admin.get(path).getInt("version")).isEqualTo(1);
    }

    @Test
    void namesEachFieldThatIsNotValid() {
        Map<String, Object> wrong = agency("Thử");
        wrong.put("name", " ");
        wrong.put("kind", null);
        wrong.put("validTo", "2080-01-01");
        wrong.put("source", Map.of("note", "x".repeat(4_001)));

        Response answer = admin.post("/agencies", wrong);

        assertProblem(answer, 422, "invalid-fields");
        assertThat(answer.jsonPath().getList("errors.collect { it.pointer + ' ' + it.type }", String.class))
                .containsExactly(
                        "/code pattern",
                        "/kind not-null",
                        "/name not-blank",
                        "/source/note size",
                        "/source/provenance not-null",
                        "/validTo ended-after-its-beginning");
        assertThat(answer.jsonPath().getString("errors[3].params.max")).isEqualTo("4000");
    }

    @Test
    void namesTheReferenceThatLeadsNowhere() {
        assertProblem(
                        admin.post(
                                "/agencies",
                                with(
                                        agency("thu-moi"),
                                        "areaId",
                                        UUID.randomUUID().toString())),
                        422,
                        "invalid-fields")
                .pointsAt("/areaId")
                .breaks("unknown-reference");
    }

    @Test
    void refusesACodeThatIsTakenAtThatTime() {
        admin.post("/agencies", with(agency("thu-moi"), "validTo", "2095-12-31"));

        assertProblem(admin.post("/agencies", agency("thu-moi")), 409, "conflict")
                .pointsAt("/code")
                .breaks("taken");
        assertThat(admin.post("/agencies", with(agency("thu-moi"), "validFrom", "2096-01-01"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void keepsTextAsTextAndItsAccentsComposed() {
        Response created = admin.post(
                "/agencies", with(agency("thu-moi"), "name", "<b>Pho\u0300ng</b> <script>alert(1)</script>'; --"));

        assertThat(created.jsonPath().getString("name")).isEqualTo("<b>Ph\u00f2ng</b> <script>alert(1)</script>'; --");
    }

    @Test
    void deletesAnAgencyThatNothingRefersTo() {
        String path = "/agencies/" + id(created("thu-moi"));

        Response deleted = admin.delete(path, 0);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.asString()).isEmpty();
        assertProblem(admin.send(path), 404, "not-found");
        assertProblem(admin.delete(path, 0), 404, "not-found");
    }

    @Test
    void keepsAnAgencyThatSomethingRefersTo() {
        JsonPath department = admin.get("/agencies?search=nnptnt");

        Response refused =
                admin.delete("/agencies/" + department.getString("items[0].id"), department.getInt("items[0].version"));

        assertProblem(refused, 409, "in-use").breaks("used-by");
        assertThat(refused.jsonPath().getString("errors[0].params.kind")).matches("[a-z-]+");
    }

    @Test
    void tellsItsHistoryNewestFirst() {
        String path = "/agencies/" + id(created("thu-moi"));
        admin.put(path, 0, with(agency("thu-moi"), "name", "Phòng Đổi tên"));
        Response last = admin.post(path + "/end", 1, Map.of("validTo", "2092-12-31"));

        JsonPath history = Caller.as("auditor").get(path + "/history?limit=2");
        JsonPath first = admin.get(path + "/history?limit=2&pageToken=" + history.getString("nextPageToken"));

        assertThat(history.getLong("total")).isEqualTo(3);
        assertThat(history.getList("items.operation")).containsExactly("agency.end", "agency.change");
        assertThat(history.getList("items.action")).containsExactly("UPDATE", "UPDATE");
        assertThat(history.getList("items.actor")).containsExactly("admin", "admin");
        assertThat(history.getString("items[0].requestCode")).isEqualTo(last.header("X-Request-Code"));
        assertThat(history.getString("items[0].occurredAt")).endsWith("Z");
        assertThat(history.getList("items[1].changes")).hasSize(1);
        assertThat(history.getMap("items[1].changes[0]"))
                .containsEntry("field", "name")
                .containsEntry("before", "Phòng Thử nghiệm")
                .containsEntry("after", "Phòng Đổi tên");
        assertThat(history.getMap("items[0].changes[0]"))
                .containsEntry("field", "validTo")
                .containsEntry("before", null);
        assertThat(first.getString("nextPageToken")).isNull();
        assertThat(first.getList("items.action")).containsExactly("INSERT");
        assertThat(first.getList("items[0].changes.field", String.class))
                .contains("areaId", "participates", "sourceProvenance")
                .doesNotContain("id", "version", "searchText", "validTo");
    }

    @Test
    void refusesAPageTokenOrSortingThatTheHistoryDoesNotKnow() {
        String path = "/agencies/" + id(created("thu-moi")) + "/history";

        assertProblem(admin.send(path + "?pageToken=x"), 400, "invalid-page-token");
        assertProblem(admin.send(path + "?sort=actor"), 400, "invalid-parameter")
                .pointsAt("?sort");
        assertThat(admin.get(path + "?sort=-occurredAt").getLong("total")).isEqualTo(1);
    }

    @Test
    void isForNobodyElse() {
        assertProblem(Caller.as("manager").post("/agencies", agency("thu-moi")), 403, "forbidden");
        assertProblem(Caller.as("leader").post("/agencies", agency("thu-moi")), 403, "forbidden");
    }

    private Map<String, Object> agency(String code) {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", code);
        agency.put("name", "Phòng Thử nghiệm");
        agency.put("shortName", "Phòng TN");
        agency.put("kind", "DEPARTMENT");
        agency.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        agency.put("validFrom", "2090-01-01");
        agency.put("participates", true);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        return agency;
    }

    private Response created(String code) {
        Response created = admin.post("/agencies", agency(code));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created;
    }

    private static Map<String, Object> with(Map<String, Object> agency, String field, Object value) {
        agency.put(field, value);
        return agency;
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }

    private static Response result(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
