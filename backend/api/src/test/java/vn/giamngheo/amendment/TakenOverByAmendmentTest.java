package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/**
 * The district amends a figure that a commune took over: it is brought along once the amendment is issued, and whoever writes to
 * the commune's plan at that moment comes before it or after it, never in between.
 */
@ApiTest
class TakenOverByAmendmentTest {
    private static final int YEAR = 2025;
    private static final long PATIENCE = 60;
    private static final int BEFORE = 430;
    private static final int AMENDED = 450;
    private static final int OWN = 400;
    private static final Map<String, Object> ISSUE =
            Map.of("number", "31/QĐ-UBND", "issuedOn", "2025-06-15", "signatory", Map.of("name", "Trần Văn Bình"));
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller leader = Caller.as("leader");
    private final Caller manager = Caller.as("manager");
    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @Inject
    PlanFileService planFiles;

    private Drafting drafting = new Drafting(manager, "");
    private String areaId = "";
    private String jobs = "";
    private String given = "";

    @BeforeEach
    void loadAnIssuedPlan() {
        DraftPlan plan = DraftPlan.load(planFiles, YEAR);
        drafting = new Drafting(manager, plan.id().toString());
        plan.become("ISSUED");
        areaId = manager.idOf("/areas?search=21970", "code", "21970");
        jobs = manager.idOf("/indicators?limit=100&planId=" + plan.id(), "code", "I2");
        String target = "target where indicator_id = '" + jobs + "' and area_id = '" + areaId + "'";
        try (Database database = Database.asOwner()) {
            given = database.texts("select id from " + target).getFirst();
        }
        Database.forget(
                "update target set value = " + BEFORE + ", source_provenance = 'STATED' where id = '" + given + "'");
    }

    @AfterEach
    void forgetThePlans() {
        people.shutdownNow();
        Amendments.forget(YEAR);
        CommuneDraft.forget();
        DraftPlan.forget(YEAR);
    }

    @Test
    void isBroughtAlongOnIssueAndNotWhileItIsDrafted() {
        String own = own(begin());
        JsonPath before = officer.get(own);
        int told = officer.get(own + "/history").getInt("total");

        String id = draftAmended();

        assertThat(officer.get(own).getMap("")).as("it was tried out").isEqualTo(before.getMap(""));
        assertThat(officer.get(own + "/history").getInt("total")).isEqualTo(told);
        issue(id).then().statusCode(200);
        JsonPath now = officer.get(own);
        assertThat(now.getInt("value")).isEqualTo(AMENDED);
        assertThat(now.getBoolean("takenOver")).isTrue();
        assertThat(now.getString("source.provenance")).isEqualTo("REFERENCE");
        JsonPath history = officer.get(own + "/history");
        assertThat(history.getInt("total")).isEqualTo(told + 1);
        assertThat(history.getString("items[0].actor")).isEqualTo("leader");
    }

    @Test
    void goesWithWhatTheAmendmentTakesAway() {
        String own = own(begin());
        String id = drafting.begin();
        drafting.enter(drafting.removal(id, "TARGET", "/targets/" + given));
        assertThat(officer.get(own).getInt("value")).isEqualTo(BEFORE);

        issue(id).then().statusCode(200);

        assertProblem(officer.send(own), 404, "not-found");
    }

    @Test
    void comesWithWhatTheAmendmentGivesOnlyNow() {
        Map<String, Object> target = drafting.request("/targets/" + given);
        Database.forget("delete from target where id = '" + given + "'");
        String commune = begin();
        assertThat(targets(commune)).doesNotContain(jobs);
        String id = drafting.begin();
        drafting.enter(Drafting.entry(id, "TARGET", "target", target));
        assertThat(targets(commune)).as("it was tried out").doesNotContain(jobs);

        issue(id).then().statusCode(200);

        assertThat(officer.get(own(commune)).getInt("value")).isEqualTo(BEFORE);
    }

    @Test
    void leavesWhatTheCommuneHasWritten() {
        String own = own(begin());
        officer.put(own, 0, confirmed(own)).then().statusCode(200);
        String id = draftAmended();

        issue(id).then().statusCode(200);

        assertThat(officer.get(own).getInt("value")).isEqualTo(OWN);
        assertThat(officer.get(own).getInt("version")).isEqualTo(1);
    }

    /** Its text would say a figure, and the plan what the district gives on the day of issue. */
    @Test
    void isNothingThatAnAmendmentOfTheCommunesOwnSays() {
        String commune = begin();
        Database.forget("update plan set status = 'ISSUED' where id = '" + UUID.fromString(commune) + "'");
        Drafting own = new Drafting(officer, commune);
        Map<String, Object> asGiven = own.request(own(commune));
        asGiven.put("takenOver", true);

        assertProblem(
                        officer.post(
                                "/amendment-changes",
                                own.change(own.begin(), "COMMUNE_TARGET", own(commune), "communeTarget", asGiven)),
                        422,
                        "invalid-fields")
                .pointsAt("/communeTarget/takenOver")
                .breaks("only-in-draft");
    }

    @Test
    void isNotWrittenOverByWhoHasReadTheFigureOfBefore() throws Exception {
        String own = own(begin());
        Map<String, Object> confirmed = confirmed(own);

        List<Response> answers = meanwhile("target", given, () -> officer.put(own, 0, confirmed));

        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        assertProblem(answers.getLast(), 412, "stale-version");
        assertThat(officer.get(own).getInt("value")).isEqualTo(AMENDED);
        assertThat(officer.get(own).getBoolean("takenOver")).isTrue();
    }

    @Test
    void waitsForACommuneThatIsWritingItsOwn() throws Exception {
        String own = own(begin());
        String id = draftAmended();
        try (Database writer = Database.asApi()) {
            writer.run("begin");
            writer.run(
                    "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)");
            writer.run("update commune_target set value = " + OWN
                    + ", taken_over = false, version = version + 1 where id = '" + idOf(own) + "'");
            Future<Response> issued = people.submit(() -> issue(id));
            Database.awaitAWaiter();
            writer.run("commit");

            assertThat(issued.get(PATIENCE, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(officer.get(own).getInt("value")).isEqualTo(OWN);
        assertThat(officer.get(own).getInt("version")).isEqualTo(1);
    }

    @Test
    void isIssuedByTheHeadAsItIsAmendedAtThatMoment() throws Exception {
        String commune = begin();
        String own = own(commune);

        List<Response> answers = meanwhile(
                "commune_target", idOf(own), () -> head.post("/commune-plans/" + commune + "/issue", 0, ISSUE));

        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        JsonPath stated = officer.get(own);
        assertThat(stated.getInt("value")).isEqualTo(AMENDED);
        assertThat(stated.getBoolean("takenOver")).isFalse();
        assertThat(stated.getString("source.provenance")).isEqualTo("STATED");
    }

    @Test
    void isTakenOverByACommuneThatBeginsAtThatMoment() throws Exception {
        List<Response> answers = meanwhile("target", given, this::beginning);

        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 201);
        JsonPath own = officer.get(own(answers.getLast().jsonPath().getString("id")));
        assertThat(own.getInt("value")).isEqualTo(AMENDED);
        assertThat(own.getBoolean("takenOver")).isTrue();
    }

    /** The answers to who issues the amendment, held up in the midst of it at that row, and to who does the other thing then. */
    private List<Response> meanwhile(String table, String row, Callable<Response> other) throws Exception {
        String id = draftAmended();
        try (Database holder = Database.asOwner()) {
            holder.run("begin");
            holder.run("select from " + table + " where id = '" + UUID.fromString(row) + "' for update");
            Future<Response> issued = people.submit(() -> issue(id));
            awaitWaiters(1);
            Future<Response> done = people.submit(other);
            awaitWaiters(2);
            holder.run("commit");
            return List.of(issued.get(PATIENCE, TimeUnit.SECONDS), done.get(PATIENCE, TimeUnit.SECONDS));
        }
    }

    private static void awaitWaiters(int count) throws Exception {
        try (Database database = Database.asOwner()) {
            for (int i = 0; i < 20 * PATIENCE; i++) {
                if (database.number("select count(*) from pg_locks where not granted") >= count) {
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("nobody waits");
    }

    private String begin() {
        return beginning().then().statusCode(201).extract().path("id");
    }

    private Response beginning() {
        return officer.post(
                "/plans/" + drafting.planId() + "/commune-plans",
                Map.of("agencyId", officer.idOf("/agencies?search=xa-phuoc-son", "code", "xa-phuoc-son")));
    }

    private String draftAmended() {
        String id = drafting.begin();
        Map<String, Object> target = drafting.request("/targets/" + given);
        target.put("value", AMENDED);
        drafting.enter(drafting.change(id, "TARGET", "/targets/" + given, "target", target));
        return id;
    }

    private Response issue(String amendmentId) {
        Map<String, Object> issue = new HashMap<>(Drafting.ISSUE);
        issue.put("issuedOn", "2025-06-15");
        return leader.post("/amendments/" + amendmentId + "/issue", drafting.version(amendmentId), issue);
    }

    private Map<String, Object> confirmed(String own) {
        Map<String, Object> request = drafting.request(own);
        request.remove("takenOver");
        request.put("value", OWN);
        request.put("source", Map.of("provenance", "STATED"));
        return request;
    }

    private List<String> targets(String commune) {
        return officer.get("/commune-targets?limit=100&planId=" + commune).getList("items.indicatorId", String.class);
    }

    private String own(String commune) {
        return "/commune-targets/"
                + officer.get("/commune-targets?limit=100&planId=" + commune)
                        .getString("items.find { it.indicatorId == '" + jobs + "' }.id");
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
