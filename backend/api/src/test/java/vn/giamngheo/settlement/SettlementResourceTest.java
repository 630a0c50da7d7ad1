package vn.giamngheo.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

/** A plan's final accounts are proposed by its books, settled by the leader, and closed for good. */
@ApiTest
class SettlementResourceTest {
    @Inject
    PlanFileService planFiles;

    private final Caller finance = Caller.as("finance");
    private final Caller leader = Caller.as("leader");
    private String planId;
    private String subProjectId;
    private String communeId;

    @BeforeEach
    void spend() {
        planId = finance.planId();
        subProjectId = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
        communeId = Examples.agency(finance, "xa-phuoc-son");
        Grants.grant(planId, subProjectId, "CENTRAL", communeId, 1_000_000, "2024-04-01");
        pay("ADVANCE", 300_000).then().statusCode(201);
        pay("PAYMENT", 200_000).then().statusCode(201);
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
        DraftPlan.forget(2025);
    }

    @Test
    void proposesWhatWasAvailableSpentAdvancedAndIsLeft() {
        JsonPath proposal = finance.get("/plans/" + planId + "/settlement");

        assertThat(proposal.<Object>get("settled")).isNull();
        assertThat(proposal.getLong("total.available")).isEqualTo(1_000_000);
        assertThat(proposal.getLong("total.spent")).isEqualTo(500_000);
        assertThat(proposal.getLong("total.openAdvances")).isEqualTo(300_000);
        assertThat(proposal.getLong("total.remaining")).isEqualTo(500_000);
        assertThat(proposal.getList("lines")).hasSize(1);
        assertThat(proposal.getList("hurdles", String.class)).containsExactly("OPEN_ADVANCES");
    }

    @Test
    void isSettledByTheLeaderAndNobodyElse() {
        assertProblem(settle(finance, request()), 403, "forbidden");

        JsonPath settled =
                settle(leader, request()).then().statusCode(200).extract().jsonPath();

        assertThat(settled.getString("settled.settledOn")).isEqualTo("2025-01-31");
        assertThat(settled.getString("settled.settledByName")).isNotBlank();
        assertThat(settled.getList("hurdles")).isEmpty();
        assertProblem(settle(leader, request()), 409, "plan-settled");
    }

    @Test
    void isNotSettledByWhoHasKeptTheBooksInTheLeadersPlace() {
        Caller deputy = Caller.as("deputy");
        String districtId = Examples.agency(finance, "ubnd-huyen");
        Grants.grant(planId, subProjectId, "CENTRAL", districtId, 1_000, "2024-04-01");
        Map<String, Object> voucher = voucher("PAYMENT", 1_000);
        voucher.put("agencyId", districtId);
        post(deputy, "/disbursements", voucher).then().statusCode(201);
        String delegation = leader.post("/delegations", Examples.delegation(leader, "ubnd-huyen", "deputy"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            Response refused = settle(deputy, request());

            assertProblem(refused, 403, "forbidden").pointsAt("").breaks("other-eyes");
            assertThat(refused.jsonPath().getString("errors[0].params.rule")).isEqualTo("BOOKS_CLOSED");
            assertThat(refused.jsonPath().getString("errors[0].params.who")).isEqualTo("LEADER");
            settle(leader, request()).then().statusCode(200);
        } finally {
            // Ended by the API, so that it forgets too.
            leader.post("/delegations/" + delegation + "/end", 0, Map.of("reason", "hết"));
            Examples.forgetAll();
        }
    }

    @Test
    void isNotSettledOnSumsThatAreNoMore() {
        Map<String, Object> seen = request();
        pay("PAYMENT", 1_000).then().statusCode(201);

        Response refused = settle(leader, seen);

        assertProblem(refused, 409, "step-not-possible").pointsAt("").breaks("settlement-outdated");
    }

    @Test
    void isNotSettledBeforeTheYearIsOver() {
        Map<String, Object> early = request();
        early.put("settledOn", "2024-12-30");

        assertProblem(settle(leader, early), 422, "invalid-fields")
                .pointsAt("/settledOn")
                .breaks("year-not-over");
    }

    @Test
    void isNotSettledWhileDecisionsAreDrafts() {
        Database.forget("""
                insert into decision (id, version, plan_id, kind, authority, issuing_body, abstract, status, drafted_by, drafted_by_name,
                                      source_provenance)
                values (gen_random_uuid(), 0, '%s', 'INITIAL', 'SUPERIOR', 'UBND tỉnh', 'Thử', 'DRAFT', 'x', 'X', 'SAMPLE')""".formatted(planId));

        assertProblem(settle(leader, request()), 409, "step-not-possible")
                .pointsAt("")
                .breaks("draft-decisions");
    }

    @Test
    void wantsAWordOnWhatWasOverspent() {
        Map<String, Object> over = voucher("PAYMENT", 600_000);
        over.put("reason", "Kho bạc đã chi");
        post("/disbursements", over).then().statusCode(201);
        Map<String, Object> request = request();
        request.remove("note");

        assertProblem(settle(leader, request), 422, "invalid-fields")
                .pointsAt("/note")
                .breaks("reason-overspent");
        request.put("note", "Xử lý theo kết luận kiểm tra");
        settle(leader, request).then().statusCode(200);
    }

    @Test
    void wantsAWordOnOpenAdvancesAndTakesTheirClearancesAfterwards() {
        Map<String, Object> request = request();
        request.put("note", " ");
        assertProblem(settle(leader, request), 422, "invalid-fields")
                .pointsAt("/note")
                .breaks("reason-open-advances");
        settle(leader, request()).then().statusCode(200);
        String advance =
                finance.get("/disbursements?planId=" + planId).getString("items.find { it.kind == 'ADVANCE' }.id");

        JsonPath cleared = post(
                        "/disbursements/" + advance + "/clear",
                        Map.of("amount", 100_000, "clearedOn", "2025-02-15", "voucher", "TTTU-1"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(cleared.getLong("open")).isEqualTo(200_000);
        JsonPath settled = finance.get("/plans/" + planId + "/settlement");
        assertThat(settled.getLong("total.openAdvances")).isEqualTo(200_000);
        assertThat(settled.getLong("total.spent")).as("no money moves").isEqualTo(500_000);
    }

    @Test
    void takesNothingAnyMoreByCodeOrInTheDatabase() {
        settle(leader, request()).then().statusCode(200);

        assertProblem(pay("PAYMENT", 1), 409, "plan-settled");
        assertThatThrownBy(() -> {
                    try (Database database = Database.asOwner()) {
                        database.runTogether(
                                "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)",
                                """
                                insert into disbursement (id, version, plan_id, sub_project_id, source, capital_kind, agency_id, kind, amount,
                                    paid_on, voucher, posted_by, posted_by_name, source_provenance)
                                values (gen_random_uuid(), 0, '%s', '%s', 'CENTRAL', 'RECURRENT', '%s', 'PAYMENT', 1, '2024-12-31', 'x', 'x',
                                    'x', 'SAMPLE')""".formatted(planId, subProjectId, communeId));
                    }
                })
                .hasMessageContaining("the plan is settled");
        assertThatThrownBy(() -> Grants.grant(planId, subProjectId, "CENTRAL", communeId, 1, "2024-12-31"))
                .hasMessageContaining("the plan is settled");
    }

    @Test
    void draftsWhatIsLeftIntoTheNextYearsPlanOnce() {
        DraftPlan next = DraftPlan.load(planFiles, 2025);
        assertProblem(carryOver(), 409, "step-not-possible").pointsAt("").breaks("not-settled");
        settle(leader, request()).then().statusCode(200);

        JsonPath drafted = carryOver().then().statusCode(200).extract().jsonPath();

        assertThat(drafted.getString("planId")).isEqualTo(next.id().toString());
        assertThat(drafted.getLong("total")).isEqualTo(500_000);
        assertThat(drafted.getList("unplaced")).isEmpty();
        JsonPath decision = finance.get("/decisions/" + drafted.getString("decisionId"));
        assertThat(decision.getString("kind")).isEqualTo("CARRY_OVER");
        assertThat(decision.getString("status")).isEqualTo("DRAFT");
        JsonPath lines = finance.get("/decisions/" + drafted.getString("decisionId") + "/lines");
        assertThat(lines.getList("lines.amount", Long.class)).containsExactly(500_000L);
        assertThat(lines.getString("lines[0].toAgencyId")).isEqualTo(communeId);
        assertProblem(carryOver(), 409, "step-not-possible").pointsAt("").breaks("carried-over-already");
    }

    @Test
    void carriesNothingOverWithoutAPlanToCarryItTo() {
        settle(leader, request()).then().statusCode(200);

        assertProblem(carryOver(), 409, "step-not-possible").pointsAt("").breaks("no-next-plan");
        assertProblem(
                Caller.as("leader")
                        .request()
                        .header("Idempotency-Key", "x")
                        .post("/plans/" + planId + "/settlement/carry-over"),
                403,
                "forbidden");
    }

    @Test
    void showsAUnitItsOwnPart() {
        assertThat(Caller.as("neighbour-officer")
                        .get("/plans/" + planId + "/settlement")
                        .getList("lines"))
                .isEmpty();
    }

    private Map<String, Object> request() {
        JsonPath seen = leader.get("/plans/" + planId + "/settlement");
        Map<String, Object> request = new HashMap<>();
        request.put("number", "15/QĐ-UBND");
        request.put("settledOn", "2025-01-31");
        request.put("note", "Tạm ứng thanh toán trong quý I/2025");
        request.put("spent", seen.getLong("total.spent"));
        request.put("remaining", seen.getLong("total.remaining"));
        return request;
    }

    private Response carryOver() {
        return finance.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/plans/" + planId + "/settlement/carry-over");
    }

    private Response settle(Caller caller, Map<String, Object> request) {
        return caller.post("/plans/" + planId + "/settlement", request);
    }

    private Response pay(String kind, long amount) {
        return post("/disbursements", voucher(kind, amount));
    }

    private Map<String, Object> voucher(String kind, long amount) {
        Map<String, Object> voucher = new HashMap<>();
        voucher.put("planId", planId);
        voucher.put("subProjectId", subProjectId);
        voucher.put("fundingSource", "CENTRAL");
        voucher.put("capitalKind", "RECURRENT");
        voucher.put("agencyId", communeId);
        voucher.put("kind", kind);
        voucher.put("amount", amount);
        voucher.put("paidOn", "2024-06-01");
        voucher.put("voucher", "KB-" + amount);
        return voucher;
    }

    private Response post(String path, Map<String, Object> body) {
        return post(finance, path, body);
    }

    private static Response post(Caller caller, String path, Map<String, Object> body) {
        return caller.request()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }
}
