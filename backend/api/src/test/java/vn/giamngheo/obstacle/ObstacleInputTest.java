package vn.giamngheo.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;

/** What is refused of obstacles, by the API and by the database. */
@ApiTest
class ObstacleInputTest {
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void namesEachFieldThatIsNotValid() {
        Map<String, Object> obstacle = Examples.obstacle(officer, "DA3-TDA1");
        obstacle.put("indicatorId", UUID.randomUUID().toString());
        obstacle.put("title", " ");
        obstacle.remove("agencyId");

        Response refused = officer.post("/obstacles", obstacle);

        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.type }", String.class))
                .containsExactly(
                        "/agencyId reported-by-one-unit", "/subProjectId about-one-thing-at-most", "/title not-blank");
    }

    @ParameterizedTest
    @CsvSource({
        "agencyId,/agencyId,unknown-reference",
        "planId,/planId,unknown-reference",
        "subProjectId,/subProjectId,unknown-reference",
        "indicatorId,/indicatorId,unknown-reference",
        "dutyId,/dutyId,unknown-reference"
    })
    void refusesWhatLeadsNowhere(String field, String pointer, String rule) {
        Map<String, Object> obstacle = Examples.obstacle(officer, "");
        obstacle.put(field, UUID.randomUUID().toString());

        assertProblem(officer.post("/obstacles", obstacle), 422, "invalid-fields")
                .pointsAt(pointer)
                .breaks(rule);
    }

    @Test
    void refusesAnothersUnitAnothersFileAndADayThatIsOver() {
        Map<String, Object> foreign = Examples.obstacle(officer, "");
        foreign.put("agencyId", Examples.agency(officer, "nnptnt"));
        assertProblem(officer.post("/obstacles", foreign), 422, "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("unknown-reference");

        Map<String, Object> stolen = Examples.obstacle(officer, "");
        stolen.put("attachmentIds", List.of(Examples.attachment(manager, "a.pdf", Files.pdf("x"))));
        assertProblem(officer.post("/obstacles", stolen), 422, "invalid-fields")
                .pointsAt("/attachmentIds")
                .breaks("unknown-reference");

        Map<String, Object> late = Examples.obstacle(officer, "");
        late.put("dueOn", "2024-01-01");
        assertProblem(officer.post("/obstacles", late), 422, "invalid-fields")
                .pointsAt("/dueOn")
                .breaks("future-or-present");
        assertThat(officer.get("/obstacles").getLong("total")).isZero();
    }

    @Test
    void hangsAFileOnOneThingOnly() {
        String file = Examples.attachment(officer, "a.pdf", Files.pdf("x"));
        Map<String, Object> obstacle = Examples.obstacle(officer, "");
        obstacle.put("attachmentIds", List.of(file));
        String path = "/obstacles/" + Examples.reported(officer, obstacle);

        assertProblem(
                        officer.post(path + "/reply", Map.of("text", "x", "attachmentIds", List.of(file))),
                        409,
                        "conflict")
                .pointsAt("/attachmentIds")
                .breaks("taken");
    }

    @Test
    void keepsTextAsTextAndItsAccentsComposed() {
        Map<String, Object> obstacle = Examples.obstacle(officer, "");
        obstacle.put("title", "<b>Pho\u0300ng</b> <script>alert(1)</script>");

        JsonPath created = officer.post("/obstacles", obstacle).jsonPath();

        assertThat(created.getString("title")).isEqualTo("<b>Ph\u00f2ng</b> <script>alert(1)</script>");
    }

    @Test
    void canNotBeRewrittenInTheDatabase() {
        Examples.reported(officer, Examples.obstacle(officer, ""));
        for (String statement : List.of(
                "update obstacle set title = 'x'",
                "delete from obstacle",
                "update obstacle_entry set text = 'x'",
                "delete from obstacle_entry",
                "update guidance set summary = 'x'",
                "update attachment set file_name = 'x'",
                "update attachment_part set content = 'x'",
                "delete from attachment_part",
                "update delegation set valid_to = '2099-01-01'")) {
            try (Database database = Database.asApi()) {
                assertThatThrownBy(() -> database.run(statement))
                        .as(statement)
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
