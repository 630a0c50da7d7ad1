package vn.giamngheo.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;

/** A figure is told at the moment in which its indicator comes to be counted otherwise: one waits, and finds what the other did. */
@ApiTest
class CountedOtherwiseRaceTest {
    private static final long PATIENCE = 60;
    private static final String CODE = "thu-dem";
    private static final String MONTH = "Tháng 1";
    private static final String COMMUNE = "xa-phuoc-son";

    private final Caller manager = Caller.as("manager");
    private final Caller officer = Caller.as("commune-officer");
    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final Database inTheWay = Database.asSuperuser();
    private Map<String, Object> indicator = Map.of();
    private String path = "";
    private String report = "";
    private String cell = "";

    @BeforeEach
    void ask() {
        String planId = manager.planId();
        String like = "/indicators/" + manager.idOf("/indicators?limit=100&planId=" + planId, "code", "I2a");
        indicator = new HashMap<>(manager.get(like).getMap(""));
        Stream.of("id", "version").forEach(indicator::remove);
        Map<String, Object> assignment = new HashMap<>(manager.get(like).getMap("assignment"));
        assignment.put("provenance", "SAMPLE");
        indicator.putAll(Map.of("code", CODE, "assignment", assignment, "source", Map.of("provenance", "SAMPLE")));
        path = "/indicators/"
                + manager.post("/indicators", indicator)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        Reporting.open(planId, "MONTHLY", MONTH, "2023-12-15", "2024-01-14");
        report = Reporting.report(MONTH, COMMUNE);
        cell = told().getString("resultId");
    }

    @AfterEach
    void forget() {
        inTheWay.close();
        people.close();
        Reporting.forgetAll();
        String ours = " in (select id from indicator where code like '" + CODE + "%')";
        Database.forget(
                "delete from indicator_subject where indicator_id" + ours, "delete from indicator where id" + ours);
    }

    @Test
    void whoCountsItOtherwiseWaitsForAFigureThatIsOnItsWay() throws Exception {
        inTheWay.run("begin");
        inTheWay.run("select 1 from report_section where report_id = '" + report + "' for update");
        Future<Response> telling = people.submit(this::tell);
        Database.awaitWaiters(1);
        Future<Response> changing = people.submit(this::countOtherwise);
        Database.awaitWaiters(2);
        inTheWay.run("rollback");

        assertThat(answer(telling).jsonPath().getList("cells.outcome")).isEqualTo(List.of("SAVED"));
        assertProblem(answer(changing), 422, "invalid-fields").pointsAt("/kind").breaks("figures-told");
        assertThat(manager.get(path).getString("kind")).isEqualTo("COUNT");
    }

    @Test
    void whoMakesASumOfItsPartsWaitsForItsFigureToo() throws Exception {
        Map<String, Object> part = new HashMap<>(indicator);
        part.putAll(Map.of("code", CODE + "-a", "parentId", path.substring(path.lastIndexOf('/') + 1), "parts", "SUM"));
        inTheWay.run("begin");
        inTheWay.run("select 1 from report_section where report_id = '" + report + "' for update");
        Future<Response> telling = people.submit(this::tell);
        Database.awaitWaiters(1);
        Future<Response> dividing = people.submit(() -> manager.post("/indicators", part));
        Database.awaitWaiters(2);
        inTheWay.run("rollback");

        answer(telling).then().statusCode(200);
        assertProblem(answer(dividing), 422, "invalid-fields")
                .pointsAt("/parts")
                .breaks("whole-told");
    }

    @Test
    void whoTellsAFigureFindsHowItIsCountedByThen() throws Exception {
        assertProblem(whileItIsCountedOtherwise(this::tell), 422, "invalid-fields")
                .pointsAt("/cells/0/value")
                .breaks("wrong-kind");
        assertThat(told().getString("value")).isNull();
    }

    @Test
    void whoSendsASheetFindsItTooAndKeepsNothing() throws Exception {
        assertProblem(whileItIsCountedOtherwise(this::sendSheet), 422, "invalid-sheet");
        assertThat(told().getString("value")).isNull();
    }

    /** What somebody is answered who writes while the change is on its way, and gets no further before it is done. */
    private Response whileItIsCountedOtherwise(Callable<Response> write) throws Exception {
        inTheWay.run("begin");
        // A change looks whether the indicator would be a part of itself, one change after the other.
        inTheWay.run("select pg_advisory_xact_lock(hashtext('indicator.parent'))");
        Future<Response> changing = people.submit(this::countOtherwise);
        Database.awaitWaiters(1);
        Future<Response> writing = people.submit(write);
        Database.awaitWaiters(2);
        inTheWay.run("rollback");

        answer(changing).then().statusCode(200);
        return answer(writing);
    }

    private Response countOtherwise() {
        Map<String, Object> request = new HashMap<>(indicator);
        request.put("kind", "RATIO");
        return manager.put(path, 0, request);
    }

    private Response tell() {
        return officer.request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(Map.of("resultId", cell, "version", 0, "value", 12))))
                .put("/report-results/" + report);
    }

    private Response sendSheet() {
        return officer.request()
                .header("Idempotency-Key", "counted-otherwise")
                .contentType("application/octet-stream")
                .body(("Mã chỉ tiêu;Mã địa bàn;Số liệu\n" + CODE + ";21970;12\n").getBytes(UTF_8))
                .post("/sheets/report-results/" + report);
    }

    private JsonPath told() {
        JsonPath rows = officer.get("/report-results/" + report);
        rows.setRootPath("rows.find { it.code == '" + CODE + "' }");
        return rows;
    }

    private static Response answer(Future<Response> asked) throws Exception {
        return asked.get(PATIENCE, TimeUnit.SECONDS);
    }
}
