package vn.giamngheo.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Money.decision;
import static vn.giamngheo.testing.Money.drafted;
import static vn.giamngheo.testing.Money.issue;
import static vn.giamngheo.testing.Money.issued;
import static vn.giamngheo.testing.Money.line;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Money;

/** People who issue at the same moment, on a real PostgreSQL. */
@ApiTest
class DecisionRaceTest {
    private static final int PEOPLE = 6;
    private static final long PATIENCE = 60;
    private static final String DAY = "2024-03-01";
    private final Caller finance = Caller.as("finance");
    private final Caller leader = Caller.as("leader");
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    @AfterEach
    void forget() {
        people.shutdownNow();
        Money.forgetAll();
    }

    @Test
    void neverGiveAwayTheSameMoneyTwice() throws Exception {
        grant(1_000L);
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            drafts.add(drafted(
                    finance,
                    decision(finance, "INITIAL", "ubnd-huyen"),
                    line(finance, "DA2", "CENTRAL", "ubnd-huyen", "ldtbxh", 400)));
        }

        List<Integer> answers =
                together(drafts.stream().map(id -> UUID.randomUUID() + " " + id).toList(), 1);

        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(2);
        assertThat(Money.held(finance, "DA2", "ubnd-huyen")).isEqualTo(200);
        assertThat(Money.held(finance, "DA2", "ldtbxh")).isEqualTo(800);
    }

    @Test
    void issueOneDecisionOnce() throws Exception {
        grant(10_000L);
        String id = drafted(
                finance,
                decision(finance, "INITIAL", "ubnd-huyen"),
                line(finance, "DA2", "CENTRAL", "ubnd-huyen", "ldtbxh", 400));
        int version = leader.get("/decisions/" + id).getInt("version");
        List<String> otherKeys = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            otherKeys.add(UUID.randomUUID() + " " + id);
        }

        List<Integer> answers = together(otherKeys, version);

        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(1);
        assertThat(answers).isSubsetOf(200, 409, 412);
        assertThat(Money.held(finance, "DA2", "ldtbxh")).isEqualTo(400);
    }

    @Test
    void answerTheSameKeyAlike() throws Exception {
        grant(10_000L);
        String id = drafted(
                finance,
                decision(finance, "INITIAL", "ubnd-huyen"),
                line(finance, "DA2", "CENTRAL", "ubnd-huyen", "ldtbxh", 400));
        int version = leader.get("/decisions/" + id).getInt("version");

        List<Integer> answers = together(java.util.Collections.nCopies(PEOPLE, "cung-mot-khoa " + id), version);

        assertThat(answers).containsOnly(200);
        assertThat(Money.held(finance, "DA2", "ldtbxh")).isEqualTo(400);
    }

    private void grant(long amount) {
        issued(
                finance,
                Caller.as("manager"),
                decision(finance, "INITIAL", null),
                "2024-02-23",
                line(finance, "DA2", "CENTRAL", null, "ubnd-huyen", amount));
    }

    private List<Integer> together(List<String> keysAndIds, int version) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> issuing = new ArrayList<>();
        for (String keyAndId : keysAndIds) {
            String[] parts = keyAndId.split(" ", -1);
            issuing.add(people.submit(() -> {
                start.await();
                return issue(leader, parts[1], DAY, parts[0], version);
            }));
        }
        start.countDown();
        List<Integer> answers = new ArrayList<>();
        for (Future<Response> answer : issuing) {
            answers.add(answer.get(PATIENCE, TimeUnit.SECONDS).statusCode());
        }
        return answers;
    }
}
