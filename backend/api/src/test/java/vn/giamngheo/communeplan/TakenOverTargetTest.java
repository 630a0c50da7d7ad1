package vn.giamngheo.communeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;

/** What a commune took over says what the district says, until somebody of the commune has written it. */
@ApiTest
class TakenOverTargetTest {
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller manager = Caller.as("manager");
    private String district = "";
    private CommuneDraft draft = new CommuneDraft("");
    private String given = "";
    private String givenNow = "";
    private String row = "";
    private String own = "";
    private String jobs = "";
    private int version;

    @BeforeEach
    void begin() {
        district = officer.planId();
        draft = CommuneDraft.begin();
        String area = officer.get("/commune-plans/" + draft.id()).getString("areaId");
        jobs = manager.idOf("/indicators?limit=100&planId=" + district, "code", "I2");
        given = "/targets/"
                + manager.get("/targets?planId=" + district + "&areaId=" + area + "&indicatorId=" + jobs)
                        .getString("items[0].id");
        version = manager.get(given).getInt("version");
        givenNow = "target where indicator_id = '" + jobs + "' and area_id = '" + area + "'";
        try (Database database = Database.asOwner()) {
            row = database.texts("select to_jsonb(target) from " + givenNow).getFirst();
        }
        own = own();
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
        Database.forget(
                "delete from " + givenNow,
                "insert into target select * from jsonb_populate_record(null::target, '" + row.replace("'", "''")
                        + "')");
    }

    @Test
    void isBroughtAlongWhicheverWayTheDistrictChangesItsFigure() {
        Map<String, Object> target = describe(450);
        manager.put(given, version, target).then().statusCode(200);

        JsonPath followed = officer.get(own);
        assertThat(followed.getInt("value")).isEqualTo(450);
        assertThat(followed.getBoolean("takenOver")).isTrue();
        assertThat(followed.getInt("version")).isEqualTo(1);
        JsonPath history = officer.get(own + "/history");
        assertThat(history.getString("items[0].operation")).isEqualTo("target.change");
        assertThat(history.getString("items[0].actor")).isEqualTo("manager");

        Map<String, Object> cell = new HashMap<>(target);
        cell.keySet().retainAll(List.of("indicatorId", "areaId"));
        cell.putAll(Map.of("version", version + 1, "value", 460));
        manager.request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(cell)))
                .put("/target-grids/" + district)
                .then()
                .statusCode(200);

        assertThat(officer.get(own).getInt("value")).isEqualTo(460);
        JsonPath comparison = manager.get("/plans/" + district + "/commune-comparison");
        for (Map<String, Object> one : comparison.<Map<String, Object>>getList("indicators.cells.flatten()")) {
            if (Boolean.TRUE.equals(one.get("takenOver"))) {
                assertThat(one.get("own")).isEqualTo(one.get("assigned"));
            }
        }
    }

    @Test
    void isTheCommunesOwnOnceItHasWrittenIt() {
        Map<String, Object> asItWas = request();
        officer.put(own, 0, confirmed(400)).then().statusCode(200);

        manager.put(given, version, describe(450)).then().statusCode(200);

        assertThat(officer.get(own).getInt("value")).isEqualTo(400);
        assertThat(officer.get(own).getInt("version")).isEqualTo(1);
        Response undone = officer.put(own, 1, asItWas);
        assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
        assertThat(undone.jsonPath().getInt("value"))
                .as("the district's, as it is now")
                .isEqualTo(450);
        assertThat(undone.jsonPath().getBoolean("takenOver")).isTrue();
    }

    @Test
    void isIssuedAsTheDistrictGivesItNow() {
        Database.forget("update " + givenNow.replace(" where", " set value = 450, source_provenance = 'STATED' where"));
        assertThat(officer.get(own).getString("source.provenance")).isEqualTo("REFERENCE");

        head.post(
                        "/commune-plans/" + draft.id() + "/issue",
                        0,
                        Map.of(
                                "number",
                                "12/KH-UBND",
                                "issuedOn",
                                "2024-04-01",
                                "signatory",
                                Map.of("name", "Trần Văn Bình")))
                .then()
                .statusCode(200);
        Database.forget("update " + givenNow.replace(" where", " set value = 470 where"));

        JsonPath stated = officer.get(own);
        assertThat(stated.getInt("value")).isEqualTo(450);
        assertThat(stated.getString("source.provenance")).isEqualTo("STATED");
        assertThat(stated.getBoolean("takenOver")).isFalse();
    }

    @Test
    void goesWithTheDistrictsAndComesBackWithIt() {
        Map<String, Object> target = describe(420);
        manager.delete(given, version).then().statusCode(204);

        assertProblem(officer.send(own), 404, "not-found");
        Map<String, Object> taken = draft.part();
        taken.putAll(Map.of("indicatorId", jobs, "value", 420, "takenOver", true));
        assertProblem(officer.post("/commune-targets", taken), 422, "invalid-fields")
                .pointsAt("/takenOver")
                .breaks("not-given");

        manager.post("/targets", target).then().statusCode(201);

        JsonPath back = officer.get(own());
        assertThat(back.getInt("value")).isEqualTo(420);
        assertThat(back.getBoolean("takenOver")).isTrue();
    }

    @Test
    void staysTheCommunesWhereTheDistrictGivesNoneAnyMore() {
        officer.put(own, 0, confirmed(400)).then().statusCode(200);

        manager.delete(given, version).then().statusCode(204);

        assertThat(officer.get(own).getInt("value")).isEqualTo(400);
    }

    /** What the manager sends to give another figure. */
    private Map<String, Object> describe(int value) {
        Map<String, Object> target = new HashMap<>(manager.get(given).getMap(""));
        target.keySet().removeAll(List.of("id", "version"));
        target.put("value", value);
        return target;
    }

    private Map<String, Object> confirmed(int value) {
        Map<String, Object> request = request();
        request.remove("takenOver");
        request.put("value", value);
        request.put("source", Map.of("provenance", "STATED"));
        return request;
    }

    private Map<String, Object> request() {
        Map<String, Object> request = new HashMap<>(officer.get(own).getMap(""));
        request.keySet().removeAll(List.of("id", "version"));
        return request;
    }

    private String own() {
        return "/commune-targets/"
                + officer.get("/commune-targets?limit=100&planId=" + draft.id())
                        .getString("items.find { it.indicatorId == '" + jobs + "' }.id");
    }
}
