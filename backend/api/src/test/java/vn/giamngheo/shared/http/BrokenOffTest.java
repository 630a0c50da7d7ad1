package vn.giamngheo.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/** Of two who wait for each other the database breaks one off: that is a write to repeat, and not a mistake of ours. */
@ApiTest
class BrokenOffTest {
    private static final int PATIENCE = 60;
    private static final String CODE = "cho-nhau";
    private static final String SUCCESSORS = "select pg_advisory_xact_lock(hashtext('agency.successor'))";

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final Caller admin = Caller.as("admin");

    @AfterEach
    void forgetWhatWasEntered() {
        people.shutdownNow();
        Database.forget("delete from agency where code = '" + CODE + "'");
    }

    @Test
    void whoIsBrokenOffHasSavedNothingAndMayTryAgain() throws Exception {
        Map<String, Object> agency = agency();
        String id = admin.post("/agencies", agency).jsonPath().getString("id");
        agency.put("name", "Phòng Chờ nhau mãi");
        try (Database first = Database.asApi();
                Database other = Database.asSuperuser()) {
            // Who looks whether they wait in vain is who is broken off: the other does not look.
            other.run("set deadlock_timeout = '10min'");
            other.run("begin");
            other.run("select 1 from agency where id = '" + id + "' for update");
            first.run("begin");
            first.run(SUCCESSORS);
            Future<Response> changing = people.submit(() -> admin.put("/agencies/" + id, 0, agency));
            Database.awaitWaiters(1);
            Future<?> waiting = people.submit(() -> {
                other.run(SUCCESSORS);
                return null;
            });
            Database.awaitWaiters(2);
            first.run("commit");

            assertProblem(changing.get(PATIENCE, TimeUnit.SECONDS), 412, "stale-version");
            waiting.get(PATIENCE, TimeUnit.SECONDS);
            other.run("rollback");
        }
        Response again = admin.put("/agencies/" + id, 0, agency);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    }

    private Map<String, Object> agency() {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", CODE);
        agency.put("name", "Phòng Chờ nhau");
        agency.put("shortName", "Phòng CN");
        agency.put("kind", "DEPARTMENT");
        agency.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        agency.put("validFrom", "2090-01-01");
        agency.put("participates", false);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        return agency;
    }
}
