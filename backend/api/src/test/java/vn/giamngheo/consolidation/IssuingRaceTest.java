package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** A report is accepted at the moment in which the round's own is issued: it is in it, or the issue says so, or it comes after. */
@ApiTest
class IssuingRaceTest {
    private static final long PATIENCE = 60;
    private static final String ROUND = "Tháng 1";
    private static final String HOA = "xa-phuoc-hoa";

    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final Database inTheWay = Database.asSuperuser();
    private String id = "";

    @BeforeEach
    void draft() {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        tell("xa-phuoc-son", 30, "ACCEPTED");
        tell(HOA, 20, "VERIFIED");
        String round = manager.idOf("/rounds?limit=100&planId=" + manager.planId(), "name", ROUND);
        id = manager.post("/consolidations", Map.of("roundId", round))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void forget() {
        inTheWay.close();
        people.close();
        Reporting.forgetAll();
    }

    @Test
    void whoIssuesWaitsForAnAcceptanceThatIsOnItsWayAndIsToldOfIt() throws Exception {
        inTheWay.run("begin");
        inTheWay.run("select pg_advisory_xact_lock(hashtextextended('result_rollup " + manager.planId() + "', 0))");
        Future<Response> accepting = people.submit(this::accept);
        Database.awaitWaiters(1);
        Future<Response> issuing = people.submit(this::issue);
        Database.awaitWaiters(2);
        inTheWay.run("rollback");

        answer(accepting).then().statusCode(200);
        assertProblem(answer(issuing), 409, "changed-figures");
        assertThat(manager.get("/consolidations/" + id).getString("status")).isEqualTo("DRAFT");
    }

    @Test
    void whoAcceptsWaitsForAnIssueThatIsOnItsWay() throws Exception {
        inTheWay.run("begin");
        inTheWay.run("select 1 from consolidation where id = '" + id + "' for update");
        Future<Response> issuing = people.submit(this::issue);
        Database.awaitWaiters(1);
        Future<Response> accepting = people.submit(this::accept);
        Database.awaitWaiters(2);
        inTheWay.run("rollback");

        answer(issuing).then().statusCode(200);
        answer(accepting).then().statusCode(200);
        assertThat(manager.get("/consolidations/" + id)
                        .getInt("contents.lines.find { it.code == 'I2' }.period.accepted.value"))
                .as("issued with all that was accepted by then")
                .isEqualTo(30);
    }

    private Response accept() {
        return Rounds.step(manager, Reporting.report(ROUND, HOA), "accept", Map.of());
    }

    private Response issue() {
        return leader.post(
                "/consolidations/" + id + "/issue",
                0,
                Map.of(
                        "number",
                        "12/BC-UBND",
                        "issuedOn",
                        "2024-02-20",
                        "signatory",
                        Map.of("title", "CHỦ TỊCH", "name", "Nguyễn Văn A"),
                        "withEarlierFigures",
                        false));
    }

    private static void tell(String commune, int value, String state) {
        Reporting.tell(ROUND, commune, "I2", "value = " + value);
        Reporting.become(ROUND, commune, state);
    }

    private static Response answer(Future<Response> asked) throws Exception {
        return asked.get(PATIENCE, TimeUnit.SECONDS);
    }
}
