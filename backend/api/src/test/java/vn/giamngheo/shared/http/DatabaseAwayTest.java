package vn.giamngheo.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.transaction.xa.XAException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/** A database that is stopped in the middle of a request, or has no room, is told as one that is away, and not as a mistake of ours. */
@ApiTest
class DatabaseAwayTest {
    private static final int PATIENCE = 30;
    private static final String CODE = "mat-csdl";
    private static final int TOGETHER = 4;
    /** Connections of the API that nobody has asked anything for as long as the pool trusts them without a look. */
    private static final String IDLE = " from pg_stat_activity where usename = 'giam_ngheo_api' and state = 'idle'"
            + " and now() - state_change > interval '1.5 seconds'";

    private static final String WAITING = "select pid from pg_locks where not granted";

    private final ExecutorService people = Executors.newSingleThreadExecutor();
    private final Caller admin = Caller.as("admin");

    @AfterEach
    void forgetWhatWasEntered() {
        people.shutdownNow();
        Database.forget("delete from agency where code = '" + CODE + "'");
    }

    @Test
    void aWriteThatLosesItsConnectionIsToldThatNothingWasSaved() throws Exception {
        Map<String, Object> agency = agency();
        String id = admin.post("/agencies", agency).jsonPath().getString("id");
        try (Database other = Database.asSuperuser()) {
            other.run("begin");
            other.run("select pg_advisory_xact_lock(hashtext('agency.successor'))");
            Future<Response> changing = people.submit(() -> admin.put("/agencies/" + id, 0, agency));
            stopWhoWaits(other);
            other.run("commit");

            Response answer = changing.get(PATIENCE, TimeUnit.SECONDS);
            assertProblem(answer, 503, "unavailable");
            assertThat(answer.jsonPath().getString("detail")).endsWith("nothing was saved");
        }
        Response again = admin.put("/agencies/" + id, 0, agency);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    }

    @Test
    void oneThatLosesItWhileItIsCommittedIsNotToldThatNothingWasSaved() throws Exception {
        Map<String, Object> agency = agency();
        try (Database other = Database.asSuperuser()) {
            other.run("""
                    create function wait_at_commit() returns trigger language plpgsql as
                        'begin perform pg_advisory_xact_lock_shared(4711); return null; end'""");
            other.run("create constraint trigger wait_at_commit after insert on agency deferrable initially deferred"
                    + " for each row when (new.code = '" + CODE + "') execute function wait_at_commit()");
            try {
                other.run("begin");
                other.run("select pg_advisory_xact_lock(4711)");
                Future<Response> entering = people.submit(() -> admin.post("/agencies", agency));
                stopWhoWaits(other);
                other.run("commit");

                Response answer = entering.get(PATIENCE, TimeUnit.SECONDS);
                assertProblem(answer, 503, "unavailable");
                assertThat(answer.jsonPath().getString("detail")).endsWith("whether it has is not known");
            } finally {
                other.run("rollback");
                other.run("drop function wait_at_commit() cascade");
            }
        }
    }

    @Test
    void oneThatHasComeUpAgainIsUsedByTheNextRequest() throws Exception {
        openSeveral();
        try (Database other = Database.asSuperuser()) {
            while (other.texts("select pid" + IDLE).size() < 2) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(other.texts("select pg_terminate_backend(pid)" + IDLE)).contains("t");
        }
        for (int at = 0; at < 2 * TOGETHER; at++) {
            assertThat(admin.send("/agencies").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53200", "53300", "57P01", "57P02", "57P03"})
    void isBehindWhatIsToldOfItAtAnyDepth(String state) {
        SQLException told = new SQLException("away", state);
        Exception atCommit = new IllegalStateException("Rolled back");
        atCommit.addSuppressed(new XAException("Error").initCause(told));

        assertThat(DatabaseAway.isBehind(new GenericJDBCException("could not execute", told)))
                .isTrue();
        assertThat(DatabaseAway.isBehind(new IllegalArgumentException(atCommit)))
                .isTrue();
        assertThat(DatabaseAway.isUnknownWhetherSaved(new IllegalArgumentException(atCommit)))
                .isTrue();
        assertThat(DatabaseAway.isUnknownWhetherSaved(new IllegalStateException(told)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "53400", "40P01", "23505", "P0001"})
    void isNotBehindWhatIsRepeatedWithEachAttempt(String state) {
        assertThat(DatabaseAway.isBehind(new GenericJDBCException("could not execute", new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void aFailureThatIsBehindItselfEndsTheSearch() {
        Exception one = new IllegalStateException("one");
        one.addSuppressed(new IllegalStateException("two", one));

        assertThat(DatabaseAway.isBehind(one)).isFalse();
    }

    /** Asks as many at once that several connections are open. */
    private void openSeveral() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(TOGETHER)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int at = 0; at < 4 * TOGETHER; at++) {
                asked.add(many.submit(() -> admin.send("/agencies").statusCode()));
            }
            for (Future<Integer> one : asked) {
                assertThat(one.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo(200);
            }
        }
    }

    /** As a server does that is stopped: whoever waits for a lock now loses the connection. */
    private static void stopWhoWaits(Database other) throws InterruptedException {
        Database.awaitAWaiter();
        assertThat(other.texts("select pg_terminate_backend(pid) from (" + WAITING + ") waiting"))
                .contains("t");
    }

    private Map<String, Object> agency() {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", CODE);
        agency.put("name", "Phòng Mất kết nối");
        agency.put("shortName", "Phòng MKN");
        agency.put("kind", "DEPARTMENT");
        agency.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        agency.put("validFrom", "2090-01-01");
        agency.put("participates", false);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        return agency;
    }
}
