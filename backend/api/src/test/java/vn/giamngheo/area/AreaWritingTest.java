package vn.giamngheo.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/** The administrator keeps the register of areas: the tree, and which area carries on which. */
@ApiTest
class AreaWritingTest {
    private final Caller admin = Caller.as("admin");

    @AfterEach
    void forgetWhatWasEntered() {
        Database.forget(
                "delete from area_succession where effective_on > '2090-01-01'",
                "update area set parent_id = null where code like '999%' and valid_from >= '2090-01-01'",
                "delete from area where code like '999%' and valid_from >= '2090-01-01'");
    }

    @Test
    void entersChangesAndDeletesAnArea() {
        Response created = admin.post("/areas", area("99901", null));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String path = "/areas/" + id(created);
        assertThat(created.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");

        Map<String, Object> renamed = area("99901", null);
        renamed.put("name", "Xã Đổi tên");
        Response changed = admin.put(path, 0, renamed);
        assertThat(changed.jsonPath().getString("name")).isEqualTo("Xã Đổi tên");
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertProblem(admin.put(path, 0, renamed), 412, "stale-version");

        assertThat(admin.delete(path, 1).statusCode()).isEqualTo(204);
        assertProblem(admin.send(path), 404, "not-found");
    }

    @Test
    void namesEachFieldThatIsNotValid() {
        Map<String, Object> wrong = area("x", null);
        wrong.put("tileColumn", -1);
        wrong.put("validTo", "2089-01-01");

        Response answer = admin.post("/areas", wrong);

        assertProblem(answer, 422, "invalid-fields");
        assertThat(answer.jsonPath().getList("errors.collect { it.pointer + ' ' + it.type }", String.class))
                .containsExactly(
                        "/code pattern",
                        "/tileColumn min",
                        "/tileRow placed-whole",
                        "/validTo ended-after-its-beginning");
    }

    @Test
    void refusesACodeThatIsTakenAtThatTimeAndAParentThatIsNotThere() {
        created("99901");

        assertProblem(admin.post("/areas", area("99901", null)), 409, "conflict")
                .pointsAt("/code");
        assertProblem(admin.post("/areas", area("99902", UUID.randomUUID().toString())), 422, "invalid-fields")
                .pointsAt("/parentId")
                .breaks("unknown-reference");
    }

    @Test
    void refusesAnAreaWithinItself() {
        String district = created("99901");
        String commune = id(admin.post("/areas", area("99902", district)));

        assertProblem(admin.put("/areas/" + district, 0, area("99901", commune)), 409, "area-cycle")
                .pointsAt("/parentId");
        assertProblem(admin.put("/areas/" + district, 0, area("99901", district)), 409, "area-cycle");
        assertThat(admin.put("/areas/" + commune, 0, area("99902", null)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void endsAnAreaThatOthersCarryOn() {
        String old = created("99901");
        List<String> heirs = List.of(created("99902"), created("99903"));

        Response ended =
                admin.post("/areas/" + old + "/end", 0, Map.of("validTo", "2092-06-30", "successorIds", heirs));

        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(ended.jsonPath().getString("validTo")).isEqualTo("2092-06-30");
        JsonPath successions = admin.get("/area-successions?areaId=" + old);
        assertThat(successions.getList("items.successorId", String.class)).containsExactlyInAnyOrderElementsOf(heirs);
        assertThat(successions.getList("items.effectiveOn")).containsOnly("2092-07-01");
        assertProblem(admin.put("/areas/" + old, 1, area("99901", null)), 422, "invalid-fields")
                .pointsAt("/validTo");

        Response again = admin.post(
                "/areas/" + old + "/end", 1, Map.of("validTo", "2093-06-30", "successorIds", List.of(heirs.get(0))));
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(admin.get("/area-successions?areaId=" + old).getList("items.effectiveOn"))
                .containsExactly("2093-07-01");
    }

    @Test
    void keepsWhatCarriesAnAreaOnThereOnTheDayAfter() {
        String old = created("99901");
        String heir = created("99902");
        assertThat(end(old, heir).statusCode()).isEqualTo(200);
        Map<String, Object> later = area("99902", null);

        later.put("validFrom", "2092-07-02");
        assertProblem(admin.put("/areas/" + heir, 0, later), 422, "invalid-fields")
                .pointsAt("/validFrom")
                .breaks("needed-by-predecessor");
        later.put("validFrom", "2092-07-01");
        assertThat(admin.put("/areas/" + heir, 0, later).statusCode()).isEqualTo(200);
    }

    @Test
    void endsNoSuccessorBeforeItHasTakenOver() {
        String old = created("99901");
        String heir = created("99902");
        assertThat(end(old, heir).statusCode()).isEqualTo(200);
        Map<String, Object> early = Map.of("validTo", "2092-03-31", "successorIds", List.of());

        assertProblem(admin.post("/areas/" + heir + "/end", 0, early), 422, "invalid-fields")
                .pointsAt("/validTo")
                .breaks("needed-by-predecessor");
        Map<String, Object> changed = area("99902", null);
        changed.put("validTo", "2092-03-31");
        assertProblem(admin.put("/areas/" + heir, 0, changed), 422, "invalid-fields")
                .pointsAt("/validTo")
                .breaks("needed-by-predecessor");
        changed.put("validTo", "2092-07-01");
        assertThat(admin.put("/areas/" + heir, 0, changed).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesSuccessorsThatCanNotCarryItOn() {
        String one = created("99901");
        String two = created("99902");
        Map<String, Object> later = area("99903", null);
        later.put("validFrom", "2099-01-01");
        String three = id(admin.post("/areas", later));

        assertProblem(end(one, three), 422, "invalid-fields")
                .pointsAt("/successorIds/0")
                .breaks("not-in-force");
        assertProblem(end(one, UUID.randomUUID().toString()), 422, "invalid-fields")
                .pointsAt("/successorIds/0")
                .breaks("unknown-reference");
        assertProblem(end(one, one), 409, "successor-loop").pointsAt("/successorIds/0");
        assertThat(end(one, two).statusCode()).isEqualTo(200);
        assertProblem(end(two, one), 409, "successor-loop");
    }

    @Test
    void keepsAnAreaThatSomethingRefersTo() {
        JsonPath district = admin.get("/areas?search=550");

        Response refused =
                admin.delete("/areas/" + district.getString("items[0].id"), district.getInt("items[0].version"));

        assertProblem(refused, 409, "in-use").breaks("used-by");
    }

    @Test
    void tellsItsHistoryNewestFirst() {
        String area = created("99901");
        end(area);

        JsonPath history = Caller.as("commune-officer").get("/areas/" + area + "/history");

        assertThat(history.getList("items.operation")).containsExactly("area.end", "area.create");
        assertThat(history.getList("items[0].changes.field")).containsExactly("validTo");
    }

    @Test
    void tellsWhoCarriesItOnAndWhoNoLonger() {
        String old = created("99901");
        String one = created("99902");
        String two = created("99903");
        end(old, one).then().statusCode(200);
        assertThat(end(1, old, two, one).statusCode()).isEqualTo(200);
        assertThat(end(2, old, two).statusCode()).isEqualTo(200);

        JsonPath history = admin.get("/areas/" + old + "/history");

        String told = "items.findAll { it.part == 'area-succession' }";
        assertThat(history.getList(told + ".action", String.class)).containsExactly("DELETE", "INSERT", "INSERT");
        String successor = told + ".collect { entry -> entry.changes.find { it.field == 'successorId' }.";
        assertThat(history.getList(successor + "before }", String.class)).containsExactly(one, null, null);
        assertThat(history.getList(successor + "after }", String.class)).containsExactly(null, two, one);
    }

    @Test
    void letsNobodyWriteOverSuccessorsThatTheyHaveNotSeen() {
        String old = created("99901");
        String one = created("99902");
        String two = created("99903");
        assertThat(end(0, old, one).header("ETag")).isEqualTo("\"1\"");

        Response corrected = end(1, old, one, two);

        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertProblem(end(1, old, one), 412, "stale-version");
        assertThat(admin.get("/area-successions?areaId=" + old).getList("items.successorId", String.class))
                .containsExactlyInAnyOrder(one, two);
        assertThat(end(2, old, two, one).header("ETag")).isEqualTo("\"2\"");
    }

    private Response end(String area, String... successors) {
        return end(0, area, successors);
    }

    private Response end(int version, String area, String... successors) {
        return admin.post(
                "/areas/" + area + "/end",
                version,
                Map.of("validTo", "2092-06-30", "successorIds", List.of(successors)));
    }

    private String created(String code) {
        Response created = admin.post("/areas", area(code, null));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return id(created);
    }

    private static Map<String, Object> area(String code, @Nullable String parentId) {
        Map<String, Object> area = new HashMap<>();
        area.put("code", code);
        area.put("name", "Xã Thử nghiệm");
        area.put("kind", "COMMUNE");
        area.put("parentId", parentId);
        area.put("validFrom", "2090-01-01");
        area.put("source", Map.of("provenance", "SAMPLE"));
        return area;
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }
}
