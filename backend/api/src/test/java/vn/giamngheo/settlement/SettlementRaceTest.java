package vn.giamngheo.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
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
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Grants;

/** Somebody pays at the moment in which the year is settled: one of the two happens, and the accounts are right whichever it is. */
@ApiTest
class SettlementRaceTest {
    private static final int ROUNDS = 8;
    private static final long PATIENCE = 60;
    private final Caller finance = Caller.as("finance");
    private final Caller leader = Caller.as("leader");
    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private String planId;
    private String subProjectId;
    private String communeId;

    @BeforeEach
    void find() {
        planId = finance.planId();
        subProjectId = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
        communeId = Examples.agency(finance, "xa-phuoc-son");
        begin();
    }

    @AfterEach
    void forget() {
        people.shutdownNow();
        Grants.forgetAll();
    }

    @Test
    void onlyOneOfThemHappens() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> seen = seen();
            // The settlement reads more before it locks: who pays gives it a start of some rounds' length.
            int start = round * 6;
            CountDownLatch together = new CountDownLatch(1);
            Future<Response> settling = people.submit(() -> {
                together.await();
                return settle(seen);
            });
            Future<Response> paying = people.submit(() -> {
                together.await();
                Thread.sleep(start);
                return pay();
            });
            together.countDown();
            Response settled = settling.get(PATIENCE, TimeUnit.SECONDS);
            Response paid = paying.get(PATIENCE, TimeUnit.SECONDS);

            if (settled.statusCode() == 200) {
                assertProblem(paid, 409, "plan-settled");
                assertThat(entered()).isZero();
                assertThat(leader.get("/plans/" + planId + "/settlement").getLong("total.spent"))
                        .isZero();
            } else {
                assertProblem(settled, 409, "step-not-possible").pointsAt("").breaks("settlement-outdated");
                assertThat(paid.statusCode()).as(paid.asString()).isEqualTo(201);
                assertThat(entered()).isEqualTo(1);
                assertThat(leader.get("/plans/" + planId + "/settlement").<Object>get("settled"))
                        .isNull();
            }
            Grants.forgetAll();
            begin();
        }
    }

    @Test
    void whoSettlesWaitsForAPaymentThatIsUnderWay() throws Exception {
        Map<String, Object> seen = seen();
        try (Database payer = Database.asApi()) {
            payer.run("begin");
            payer.run("select status from plan where id = '" + planId + "' for share");
            payer.run("select lock_books('" + planId + "')");
            Future<Response> settling = people.submit(() -> settle(seen));
            Database.awaitAWaiter();
            payer.run(
                    "select set_config('giam_ngheo.actor', 'x', true), set_config('giam_ngheo.operation', 'x', true)");
            payer.run("""
                    insert into disbursement (id, version, plan_id, sub_project_id, source, capital_kind, agency_id, kind, amount,
                        paid_on, voucher, posted_by, posted_by_name, source_provenance)
                    values (gen_random_uuid(), 0, '%s', '%s', 'CENTRAL', 'RECURRENT', '%s', 'PAYMENT', 1, '2024-12-31', 'x', 'x',
                        'x', 'SAMPLE')""".formatted(planId, subProjectId, communeId));
            payer.run("commit");

            assertProblem(settling.get(PATIENCE, TimeUnit.SECONDS), 409, "step-not-possible")
                    .pointsAt("")
                    .breaks("settlement-outdated");
        }
        assertThat(entered()).isEqualTo(1);
    }

    @Test
    void whoPaysWaitsForASettlementThatIsUnderWay() throws Exception {
        try (Database settler = Database.asApi()) {
            settler.run("begin");
            settler.run("select 1 from plan where id = '" + planId + "' for update");
            settler.run("select lock_books('" + planId + "')");
            Future<Response> paying = people.submit(this::pay);
            Database.awaitAWaiter();
            settler.run(
                    "select set_config('giam_ngheo.actor', 'x', true), set_config('giam_ngheo.operation', 'x', true)");
            settler.run("""
                    insert into settlement (id, version, plan_id, number, settled_on, settled_by, settled_by_name, settled_at)
                    values (gen_random_uuid(), 0, '%s', '1/QĐ-UBND', '2025-01-31', 'x', 'x', now())""".formatted(planId));
            settler.run("commit");

            assertProblem(paying.get(PATIENCE, TimeUnit.SECONDS), 409, "plan-settled");
        }
        assertThat(entered()).isZero();
    }

    private void begin() {
        Grants.grant(planId, subProjectId, "CENTRAL", communeId, 1_000_000, "2024-04-01");
    }

    private Map<String, Object> seen() {
        JsonPath seen = leader.get("/plans/" + planId + "/settlement");
        Map<String, Object> request = new HashMap<>();
        request.put("number", "15/QĐ-UBND");
        request.put("settledOn", "2025-01-31");
        request.put("spent", seen.getLong("total.spent"));
        request.put("remaining", seen.getLong("total.remaining"));
        return request;
    }

    private Response settle(Map<String, Object> request) {
        return leader.post("/plans/" + planId + "/settlement", request);
    }

    private Response pay() {
        Map<String, Object> voucher = new HashMap<>();
        voucher.put("planId", planId);
        voucher.put("subProjectId", subProjectId);
        voucher.put("fundingSource", "CENTRAL");
        voucher.put("capitalKind", "RECURRENT");
        voucher.put("agencyId", communeId);
        voucher.put("kind", "PAYMENT");
        voucher.put("amount", 1_000);
        voucher.put("paidOn", "2024-06-01");
        voucher.put("voucher", "KB-1");
        return finance.request()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(voucher)
                .post("/disbursements");
    }

    private long entered() {
        try (Database database = Database.asOwner()) {
            return database.number(
                    "select count(*) from disbursement where plan_id = '" + UUID.fromString(planId) + "'");
        }
    }
}
