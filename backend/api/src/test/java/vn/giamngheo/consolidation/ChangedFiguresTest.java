package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;

/** Between taking the figures of a report and issuing it reports go on: whoever issues it is told so. */
@ApiTest
class ChangedFiguresTest {
    private static final String ROUND = "Tháng 1";
    private static final String SON = "xa-phuoc-son";
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private String path = "";

    @BeforeEach
    void draft() {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        tell(SON, 30, "ACCEPTED");
        tell("xa-phuoc-hoa", 20, "SUBMITTED");
        String round = manager.idOf("/rounds?limit=100&planId=" + manager.planId(), "name", ROUND);
        path = "/consolidations/"
                + manager.post("/consolidations", Map.of("roundId", round))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void areNamedWithTheirUnitsAndIssuedAsTheyWereTakenOnlyWhereThatIsMeant() {
        Reporting.become(ROUND, "xa-phuoc-hoa", "ACCEPTED");

        Response refused = issue(0, false);

        assertProblem(refused, 409, "changed-figures");
        JsonPath problem = refused.jsonPath();
        assertThat(problem.getList("errors.findAll { it.type == 'figure-changed' }.params.indicator", String.class))
                .anyMatch(name -> name.startsWith("I2 – "))
                .doesNotHaveDuplicates();
        assertThat(problem.getList("errors.findAll { it.type == 'report-changed' }.params.unit", String.class))
                .singleElement()
                .asString()
                .contains("Phước Hòa");
        assertThat(manager.get(path).getString("status")).isEqualTo("DRAFT");
        issue(0, true).then().statusCode(200);
        assertThat(accepted()).as("as they were taken").isEqualTo(30);
    }

    @Test
    void areNothingToAskAboutOnceTheyAreTakenAnew() {
        Reporting.become(ROUND, "xa-phuoc-hoa", "ACCEPTED");
        manager.post(path + "/take-figures", 0, Map.of()).then().statusCode(200);

        issue(1, false).then().statusCode(200);

        assertThat(accepted()).isEqualTo(50);
    }

    /** What nobody has told yet changes no figure. */
    @Test
    void areNotThoseOfAUnitThatHasOnlyBegun() {
        Reporting.become(ROUND, "xa-phuoc-loc", "DRAFT");

        issue(0, false).then().statusCode(200);
    }

    private int accepted() {
        return manager.get(path).getInt("contents.lines.find { it.code == 'I2' }.period.accepted.value");
    }

    private Response issue(int version, boolean withEarlierFigures) {
        Map<String, Object> issue = new HashMap<>(Map.of("number", "12/BC-UBND", "issuedOn", "2024-02-20"));
        issue.put("signatory", Map.of("title", "CHỦ TỊCH", "name", "Nguyễn Văn A"));
        issue.put("withEarlierFigures", withEarlierFigures);
        return leader.post(path + "/issue", version, issue);
    }

    private static void tell(String commune, int value, String state) {
        Reporting.tell(ROUND, commune, "I2", "value = " + value);
        Reporting.become(ROUND, commune, state);
    }
}
