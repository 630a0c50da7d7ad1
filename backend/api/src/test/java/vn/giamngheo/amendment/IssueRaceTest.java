package vn.giamngheo.amendment;

import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;

/**
 * A head who issues twice at once: the second has read what is no more, and is told that, not that the draft is their own. The
 * first stands between what the second reads and what it asks of the trail.
 */
@ApiTest
class IssueRaceTest {
    private static final long PATIENCE = 60;
    private static final Map<String, Object> ISSUE =
            Map.of("number", "31/QĐ-UBND", "issuedOn", "2024-06-15", "signatory", Map.of("name", "Trần Văn Bình"));
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final ExecutorService people = Executors.newSingleThreadExecutor();
    private CommuneDraft plan = new CommuneDraft("");

    @BeforeEach
    void begin() {
        plan = CommuneDraft.begin();
    }

    @AfterEach
    void forget() {
        people.shutdownNow();
        Amendments.forget(2024);
        CommuneDraft.forget();
    }

    @Test
    void aPlan() throws Exception {
        Response second = issuedAfter(
                "/commune-plans/" + plan.id(), 0, "update plan set status = 'ISSUED', version = 1", plan.id());

        assertProblem(second, 412, "stale-version");
    }

    @Test
    void anAmendment() throws Exception {
        plan.become("ISSUED");
        Drafting drafting = new Drafting(officer, plan.id());
        String id = drafting.begin();
        drafting.enter(Drafting.entry(id, "COMMUNE_TASK", "communeTask", plan.task()));

        Response second = issuedAfter(
                "/amendments/" + id, drafting.version(id), "update plan_amendment set version = version + 1", id);

        assertProblem(second, 412, "stale-version");
    }

    /** The answer to who has read it, and goes on when the same head has written to it meanwhile. */
    private Response issuedAfter(String path, int version, String first, String id) throws Exception {
        String actor = head.get("/me").getString("userId");
        try (Database parent = Database.asOwner()) {
            parent.run("begin");
            parent.run("select from plan where id = '" + UUID.fromString(officer.planId()) + "' for update");
            Future<Response> second = people.submit(() -> head.post(path + "/issue", version, ISSUE));
            Database.awaitAWaiter();
            try (Database database = Database.asOwner()) {
                database.runTogether(
                        "select set_config('giam_ngheo.actor', '" + actor + " commune-head', true),"
                                + " set_config('giam_ngheo.actor_roles', 'HEAD', true),"
                                + " set_config('giam_ngheo.operation', 'test.issue', true)",
                        first + " where id = '" + UUID.fromString(id) + "'");
            }
            parent.run("commit");
            return second.get(PATIENCE, TimeUnit.SECONDS);
        }
    }
}
