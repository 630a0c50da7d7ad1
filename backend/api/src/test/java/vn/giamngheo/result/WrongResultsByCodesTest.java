package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.result.ByCodes.COMMUNE;
import static vn.giamngheo.result.ByCodes.FEBRUARY;
import static vn.giamngheo.result.ByCodes.FEBRUARY_ENDS;
import static vn.giamngheo.result.ByCodes.JANUARY;
import static vn.giamngheo.result.ByCodes.JANUARY_ENDS;
import static vn.giamngheo.result.ByCodes.figure;
import static vn.giamngheo.result.ByCodes.send;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;

/** What of figures by codes can not be kept is told by its place, and none of them is kept. */
@ApiTest
class WrongResultsByCodesTest {
    private static final String NEIGHBOUR = "21967";
    private final Caller writer = Caller.as("writer");
    private final Caller officer = Caller.as("commune-officer");
    private String january = "";

    @BeforeEach
    void open() {
        ByCodes.open();
        january = Reporting.report(JANUARY, COMMUNE);
    }

    @AfterEach
    void forget() {
        ByCodes.forget();
    }

    @Test
    void tellsEachFigureThatIsWrongAndKeepsNone() {
        Map<String, Object> rate = figure("I7", "2024-03-14", "numerator", 5, "denominator", 4);
        rate.put("frequency", "QUARTERLY");
        Map<String, Object> unit = figure("I2a", JANUARY_ENDS, "numerator", 1, "denominator", 2);
        Map<String, Object> foreign = figure("I2", JANUARY_ENDS, "value", 1);
        foreign.put("areaCode", NEIGHBOUR);
        Map<String, Object> nowhere = figure("I2", JANUARY_ENDS, "value", 1);
        nowhere.put("areaCode", "99999");

        Response refused = send(
                writer,
                figure("I2", JANUARY_ENDS, "value", 35),
                figure("I99", JANUARY_ENDS, "value", 1),
                nowhere,
                foreign,
                figure("I3", JANUARY_ENDS, "value", 1),
                figure("I2", "2024-05-14", "value", 1),
                unit,
                figure("I2", FEBRUARY_ENDS, "value", 1.5),
                rate,
                figure("I2", JANUARY_ENDS, "value", 36));

        assertProblem(refused, 422, "invalid-fields");
        JsonPath problem = refused.jsonPath();
        assertThat(problem.getList("errors.pointer"))
                .isEqualTo(List.of(
                        "/figures/1/indicatorCode",
                        "/figures/2/areaCode",
                        "/figures/3/areaCode",
                        "/figures/4/areaCode",
                        "/figures/5/dataTo",
                        "/figures/6/numerator",
                        "/figures/6/denominator",
                        "/figures/7/value",
                        "/figures/8/numerator",
                        "/figures/9"));
        assertThat(problem.getList("errors.type"))
                .isEqualTo(List.of(
                        "unknown-reference",
                        "not-asked",
                        "not-asked",
                        "not-asked",
                        "unknown-reference",
                        "wrong-kind",
                        "wrong-kind",
                        "decimals",
                        "over-denominator",
                        "named-twice"));
        assertThat(officer.get("/report-results/" + january).getList("rows.value"))
                .containsOnlyNulls();
        assertThat(officer.get("/reports/" + january).getString("state")).isEqualTo("NOT_STARTED");
    }

    @Test
    void refusesWhatHasNoFormAtAll() {
        Map<String, Object> unnamed = figure("I2", JANUARY_ENDS, "value", 1);
        unnamed.remove("dataTo");
        Map<String, Object> negative = figure("I2", JANUARY_ENDS, "value", -1);
        Map<String, Object> misspelt = figure("I2", JANUARY_ENDS, "vallue", 1);

        assertProblem(send(writer, unnamed), 422, "invalid-fields").pointsAt("/figures/0/roundId");
        assertProblem(send(writer, negative), 422, "invalid-fields").pointsAt("/figures/0/value");
        assertProblem(send(writer, misspelt), 400, "malformed-body").pointsAt("/figures/0/vallue");
        assertProblem(send(writer), 422, "invalid-fields").pointsAt("/figures");
        Map<?, ?>[] many = IntStream.range(0, 5_001)
                .mapToObj(i -> figure("I2", JANUARY_ENDS, "value", i))
                .toArray(Map<?, ?>[]::new);
        assertProblem(send(writer, many), 422, "invalid-fields").pointsAt("/figures");
        Response elsewhere = Examples.once(
                writer,
                "/results-by-codes",
                Map.of(
                        "planId",
                        UUID.randomUUID().toString(),
                        "figures",
                        List.of(figure("I2", JANUARY_ENDS, "value", 1))));
        assertProblem(elsewhere, 422, "invalid-fields").pointsAt("/planId");
    }

    @Test
    void writesOnlyWhereFiguresAreTakenIn() {
        Reporting.become(JANUARY, COMMUNE, "SUBMITTED");
        Reporting.run("update reporting_round set status = 'CLOSED' where name = '" + FEBRUARY + "'");

        Response submitted = send(writer, figure("I2", JANUARY_ENDS, "value", 1));
        Response closed = send(writer, figure("I2", FEBRUARY_ENDS, "value", 1));
        Response manager = send(Caller.as("manager"), figure("I2", FEBRUARY_ENDS, "value", 1));

        assertProblem(submitted, 409, "step-not-possible")
                .pointsAt("/figures/0")
                .breaks("wrong-state");
        assertProblem(closed, 409, "step-not-possible").pointsAt("/figures/0").breaks("round-closed");
        assertProblem(manager, 409, "step-not-possible").pointsAt("/figures/0").breaks("round-closed");
        Reporting.run("update reporting_round set status = 'OPEN' where name = '" + FEBRUARY + "'");
        assertProblem(send(Caller.as("manager"), figure("I2", FEBRUARY_ENDS, "value", 1)), 409, "step-not-possible")
                .pointsAt("/figures/0")
                .breaks("not-your-part");
    }
}
