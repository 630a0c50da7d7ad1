package vn.giamngheo.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/** Agencies end, and others carry on their work. */
@ApiTest
class AgencyEndingTest {
    private final Caller admin = Caller.as("admin");

    @AfterEach
    void forgetWhatWasEntered() {
        Database.forget(
                "update agency set successor_id = null where code like 'thu-%'",
                "delete from agency where code like 'thu-%'");
    }

    @Test
    void endsAnAgencyAndSaysWhoCarriesOn() {
        String old = id(created("thu-cu"));
        String heir = id(created("thu-moi"));

        Response ended =
                admin.post("/agencies/" + old + "/end", 0, Map.of("validTo", "2092-06-30", "successorId", heir));

        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(ended.header("ETag")).isEqualTo("\"1\"");
        assertThat(ended.jsonPath().getString("validTo")).isEqualTo("2092-06-30");
        assertThat(ended.jsonPath().getString("successorId")).isEqualTo(heir);
        assertProblem(admin.put("/agencies/" + old, 1, agency("thu-cu")), 422, "invalid-fields")
                .pointsAt("/validTo")
                .breaks("succeeded");
    }

    @Test
    void refusesASuccessorThatDoesNotExistOnTheDayAfter() {
        String old = id(created("thu-cu"));
        String later = id(admin.post("/agencies", with(agency("thu-sau"), "validFrom", "2095-01-01")));

        assertProblem(
                        admin.post(
                                "/agencies/" + old + "/end", 0, Map.of("validTo", "2092-06-30", "successorId", later)),
                        422,
                        "invalid-fields")
                .pointsAt("/successorId")
                .breaks("not-in-force");
        assertProblem(
                        admin.post(
                                "/agencies/" + old + "/end",
                                0,
                                Map.of("validTo", "2092-06-30", "successorId", UUID.randomUUID())),
                        422,
                        "invalid-fields")
                .pointsAt("/successorId")
                .breaks("unknown-reference");
        assertProblem(
                        admin.post("/agencies/" + old + "/end", 0, Map.of("validTo", "2089-12-31")),
                        422,
                        "invalid-fields")
                .pointsAt("/validTo");
    }

    @Test
    void refusesAChainOfSuccessorsThatLeadsBack() {
        String one = id(created("thu-mot"));
        String two = id(created("thu-hai"));
        String three = id(created("thu-ba"));
        admin.post("/agencies/" + one + "/end", 0, Map.of("validTo", "2092-01-01", "successorId", two));
        admin.post("/agencies/" + two + "/end", 0, Map.of("validTo", "2093-01-01", "successorId", three));

        assertProblem(
                        admin.post(
                                "/agencies/" + three + "/end", 0, Map.of("validTo", "2091-01-01", "successorId", one)),
                        409,
                        "successor-loop")
                .pointsAt("/successorId");
        assertProblem(
                admin.post("/agencies/" + three + "/end", 0, Map.of("validTo", "2091-01-01", "successorId", three)),
                409,
                "successor-loop");
    }

    @Test
    void keepsTheSuccessorThereOnTheDayAfter() {
        String old = id(created("thu-cu"));
        String heir = id(created("thu-moi"));
        admin.post("/agencies/" + old + "/end", 0, Map.of("validTo", "2092-06-30", "successorId", heir));

        assertProblem(
                        admin.put("/agencies/" + heir, 0, with(agency("thu-moi"), "validFrom", "2092-07-02")),
                        422,
                        "invalid-fields")
                .pointsAt("/validFrom")
                .breaks("needed-by-predecessor");
        assertThat(admin.put("/agencies/" + heir, 0, with(agency("thu-moi"), "validFrom", "2092-07-01"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void endsNoSuccessorBeforeItHasTakenOver() {
        String old = id(created("thu-cu"));
        String other = id(created("thu-khac"));
        String heir = id(created("thu-moi"));
        admin.post("/agencies/" + old + "/end", 0, Map.of("validTo", "2092-06-30", "successorId", heir));
        admin.post("/agencies/" + other + "/end", 0, Map.of("validTo", "2093-06-30", "successorId", heir));
        String end = "/agencies/" + heir + "/end";

        for (String early : new String[] {"2092-03-31", "2092-12-31", "2093-06-30"}) {
            assertProblem(admin.post(end, 0, Map.of("validTo", early)), 422, "invalid-fields")
                    .pointsAt("/validTo")
                    .breaks("needed-by-predecessor");
            assertProblem(
                            admin.put("/agencies/" + heir, 0, with(agency("thu-moi"), "validTo", early)),
                            422,
                            "invalid-fields")
                    .pointsAt("/validTo")
                    .breaks("needed-by-predecessor");
        }
        assertThat(admin.post(end, 0, Map.of("validTo", "2093-07-01")).statusCode())
                .isEqualTo(200);
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
}
