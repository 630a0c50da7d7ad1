package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** Somebody writes to a draft at the moment in which it is issued: either the issue waits, or the write is refused. */
@ApiTest
class PlanIssueRaceTest {
    private static final int YEAR = 2022;
    private static final int WRITERS = 6;
    private static final long PATIENCE = 60;
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private final ExecutorService people = Executors.newFixedThreadPool(WRITERS + 1);

    @Inject
    PlanFileService planFiles;

    private String planId = "";

    @BeforeEach
    void loadADraft() {
        planId = DraftPlan.load(planFiles, YEAR).id().toString();
    }

    @AfterEach
    void forgetTheDraft() {
        people.shutdownNow();
        DraftPlan.forget(YEAR);
    }

    @Test
    void waitsForAWriteThatIsUnderWay() throws Exception {
        String target = firstTarget();
        try (Database writer = Database.asApi()) {
            writer.run("begin");
            writer.run("select status from plan where id = '" + planId + "' for share");
            writer.run(
                    "select set_config('giam_ngheo.actor', 'x', true), set_config('giam_ngheo.operation', 'x', true)");
            writer.run("update target set words = 'vào phút chót' where id = '" + target + "'");

            Future<Response> issued = people.submit(this::issue);
            Database.awaitAWaiter();
            assertThat(issued.isDone()).isFalse();
            writer.run("commit");

            assertThat(issued.get(PATIENCE, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(manager.get("/targets/" + target).getString("words")).isEqualTo("vào phút chót");
    }

    @Test
    void refusesAWriteThatComesWhileItIsIssued() throws Exception {
        String target = firstTarget();
        try (Database issuer = Database.asApi()) {
            issuer.run("begin");
            issuer.run(
                    "select set_config('giam_ngheo.actor', 'x', true), set_config('giam_ngheo.operation', 'x', true)");
            issuer.run("update plan set status = 'ISSUED' where id = '" + planId + "'");

            Future<Response> written = people.submit(() -> write(target, 1));
            Database.awaitAWaiter();
            assertThat(written.isDone()).isFalse();
            issuer.run("commit");

            assertProblem(written.get(PATIENCE, TimeUnit.SECONDS), 409, "plan-issued");
        }
    }

    @Test
    void takesEachOfManyWritesBeforeTheIssueOrNotAtAll() throws Exception {
        List<String> targets = manager.get("/targets?limit=100&planId=" + planId)
                .getList("items.findAll { it.source.provenance == 'STATED' }.id", String.class)
                .subList(0, WRITERS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<Integer>>> writing = new ArrayList<>();
        for (String target : targets) {
            writing.add(people.submit(() -> {
                start.await();
                List<Integer> answers = new ArrayList<>();
                for (int i = 0; i < 40 && (answers.isEmpty() || answers.getLast() == 200); i++) {
                    answers.add(write(target, i).statusCode());
                }
                return answers;
            }));
        }
        Future<Response> issued = people.submit(() -> {
            start.await();
            Thread.sleep(400);
            return issue();
        });

        start.countDown();

        assertThat(issued.get(PATIENCE, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        int taken = 0;
        for (Future<List<Integer>> answers : writing) {
            List<Integer> of = answers.get(PATIENCE, TimeUnit.SECONDS);
            assertThat(of).last().isEqualTo(409);
            taken += of.size() - 1;
        }
        try (Database database = Database.asOwner()) {
            String ofTargets =
                    " from audit_event where operation = 'target.change' and after ->> 'plan_id' = '" + planId + "'";
            assertThat(database.number("select count(*)" + ofTargets)).isEqualTo(taken);
            assertThat(database.number(
                            "select count(*)" + ofTargets + " and occurred_at > (select occurred_at from audit_event"
                                    + " where operation = 'plan.issue' and entity_id = '" + planId + "')"))
                    .as("writes after the issue")
                    .isZero();
        }
    }

    private Response issue() {
        return leader.post(
                "/plans/" + planId + "/issue",
                0,
                Map.of("number", "1/KH-UBND", "issuedOn", "2022-03-01", "signatory", Map.of("name", "Nguyễn Văn A")));
    }

    private Response write(String target, int value) {
        Map<String, Object> request =
                new HashMap<>(manager.get("/targets/" + target).getMap(""));
        int version = Integer.parseInt(String.valueOf(request.get("version")));
        Stream.of("id", "version").forEach(request::remove);
        request.put("words", "Lần " + value);
        return manager.put("/targets/" + target, version, request);
    }

    private String firstTarget() {
        String id = manager.get("/targets?limit=100&planId=" + planId)
                .getString("items.find { it.source.provenance == 'STATED' }.id");
        return UUID.fromString(id).toString();
    }
}
