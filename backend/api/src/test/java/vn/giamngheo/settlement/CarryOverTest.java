package vn.giamngheo.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Money.decision;
import static vn.giamngheo.testing.Money.issued;
import static vn.giamngheo.testing.Money.line;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Grants;

/** What a settled year has left goes on into the next: all of it, nothing more, and each đồng once. */
@ApiTest
class CarryOverTest {
    private static final int NEXT_YEAR = 2025;
    private static final long PATIENCE = 60;

    @Inject
    PlanFileService planFiles;

    private final Caller finance = Caller.as("finance");
    private String planId;
    private String subProjectId;
    private String districtId;
    private String communeId;
    private String nextId;

    @BeforeEach
    void grant() {
        planId = finance.planId();
        subProjectId = subProject(planId, "DA3-TDA1");
        districtId = Examples.agency(finance, "ubnd-huyen");
        communeId = Examples.agency(finance, "xa-phuoc-son");
        nextId = DraftPlan.load(planFiles, NEXT_YEAR).id().toString();
        Grants.grant(planId, subProjectId, "CENTRAL", communeId, 500_000, "2024-04-01");
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
        DraftPlan.forget(NEXT_YEAR);
    }

    @Test
    void draftsNoMoreThanWasSettledWhereOneHasOverspent() {
        Grants.grant(planId, subProjectId, "CENTRAL", districtId, 400_000, "2024-04-01");
        Grants.move(planId, subProjectId, "CENTRAL", communeId, null, 600_000, "2024-12-01");
        Grants.settle(planId);

        JsonPath drafted = carryOver().then().statusCode(200).extract().jsonPath();

        assertThat(drafted.getLong("total"))
                .isEqualTo(finance.get("/plans/" + planId + "/settlement").getLong("total.remaining"))
                .isEqualTo(300_000);
        JsonPath lines = linesOf(drafted);
        assertThat(lines.getList("lines.amount", Long.class)).containsExactly(300_000L);
        assertThat(lines.getString("lines[0].toAgencyId")).isEqualTo(districtId);
        assertThat(lines.getString("lines[0].note"))
                .isEqualTo("Đã trừ 100.000 đồng đơn vị khác đã chi vượt hoặc đã được chuyển nguồn");
    }

    @Test
    void draftsItOnceWhoeverPressesAtTheSameMoment() throws Exception {
        Grants.settle(planId);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            CountDownLatch together = new CountDownLatch(1);
            Callable<Response> press = () -> {
                together.await();
                return carryOver();
            };
            List<Future<Response>> pressing = List.of(people.submit(press), people.submit(press));
            together.countDown();
            for (Future<Response> one : pressing) {
                answers.add(one.get(PATIENCE, TimeUnit.SECONDS).statusCode());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(finance.get("/decisions?planId=" + nextId).getInt("total")).isEqualTo(1);
    }

    @Test
    void countsWhatASuperiorHasCarriedOverBefore() {
        Grants.settle(planId);
        carriedOverBySuperior(500_000 - 1);

        JsonPath drafted = carryOver().then().statusCode(200).extract().jsonPath();

        assertThat(drafted.getLong("total")).isEqualTo(1);
        assertThat(linesOf(drafted).getString("lines[0].toAgencyId")).isEqualTo(communeId);
        assertProblem(carryOver(), 409, "step-not-possible").pointsAt("").breaks("carried-over-already");
    }

    @Test
    void draftsLaterWhatHadNoPlaceAtFirst() {
        Grants.grant(planId, subProject(planId, "DA2"), "CENTRAL", communeId, 70, "2024-04-01");
        Grants.settle(planId);
        rename("DA3-TDA1", "DA3-TDA9");
        JsonPath first = carryOver().then().statusCode(200).extract().jsonPath();
        assertThat(first.getLong("total")).isEqualTo(70);
        assertThat(first.getList("unplaced", String.class)).containsExactly("DA3-TDA1");
        assertProblem(carryOver(), 409, "step-not-possible").pointsAt("").breaks("carried-over-already");
        rename("DA3-TDA9", "DA3-TDA1");

        JsonPath second = carryOver().then().statusCode(200).extract().jsonPath();

        assertThat(second.getLong("total")).isEqualTo(500_000);
        assertThat(second.getList("unplaced")).isEmpty();
    }

    /** Finance enters that the province has carried over so much, to the district. */
    private void carriedOverBySuperior(long amount) {
        Map<String, Object> decision = decision(finance, "CARRY_OVER", null);
        decision.put("planId", nextId);
        Map<String, Object> line = line(finance, "DA3-TDA1", "CENTRAL", null, "ubnd-huyen", amount);
        line.put("subProjectId", subProject(nextId, "DA3-TDA1"));
        issued(finance, Caller.as("manager"), decision, "2025-02-01", line);
    }

    private void rename(String before, String after) {
        Database.forget("update sub_project set code = '" + after + "' where plan_id = '" + nextId + "' and code = '"
                + before + "'");
    }

    private JsonPath linesOf(JsonPath drafted) {
        return finance.get("/decisions/" + drafted.getString("decisionId") + "/lines");
    }

    private String subProject(String ofPlanId, String code) {
        return finance.idOf("/sub-projects?limit=100&planId=" + ofPlanId, "code", code);
    }

    private Response carryOver() {
        return finance.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/plans/" + planId + "/settlement/carry-over");
    }
}
