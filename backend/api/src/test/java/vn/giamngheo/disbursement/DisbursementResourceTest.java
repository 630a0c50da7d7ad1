package vn.giamngheo.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.disbursement.Vouchers.post;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.giamngheo.testing.Grants;

/** The register of payments: what is covered is entered, what is not wants a reason, and nothing is ever changed. */
@ApiTest
class DisbursementResourceTest {
    private Vouchers some;

    @BeforeEach
    void begin() {
        some = new Vouchers();
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
    }

    @Test
    void entersAVoucherThatTheMoneyCovers() {
        some.grant(1_000_000, "2024-04-01");

        JsonPath entered = some.enter(some.voucher("KB-01", 400_000))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(entered.getList("flags")).isEqualTo(List.of("LATE"));
        assertThat(entered.getString("source.provenance")).isEqualTo("REFERENCE");
        assertThat(held()).isEqualTo(600_000);
        assertThat(some.finance
                        .get("/disbursements?search=bo%20giong&planId=" + some.planId)
                        .getList("items.id"))
                .containsExactly(entered.getString("id"));
    }

    @Test
    void wantsAReasonForMoreThanIsHeldAndKeepsTheFlag() {
        some.grant(1_000_000, "2024-04-01");
        Map<String, Object> voucher = some.voucher("KB-02", 1_000_001);

        Response refused = some.enter(voucher);
        voucher.put("reason", "Kho bạc đã chi trước");
        JsonPath entered = some.enter(voucher).then().statusCode(201).extract().jsonPath();

        assertProblem(refused, 422, "invalid-fields").pointsAt("/reason").breaks("reason-over-balance");
        assertThat(refused.jsonPath().getString("errors[0].params.held")).isEqualTo("1000000");
        assertThat(entered.getList("flags")).isEqualTo(List.of("OVER_BALANCE", "LATE"));
        assertThat(held()).isEqualTo(-1);
        assertThat(some.finance.get("/disbursements?flag=OVER_BALANCE").getInt("total"))
                .isEqualTo(1);
        assertThat(some.finance.get("/disbursements?flag=BEFORE_DECISION").getInt("total"))
                .isZero();
    }

    @Test
    void wantsAReasonForAVoucherBeforeItsDecision() {
        some.grant(1_000_000, "2024-05-07");
        Map<String, Object> voucher = some.voucher("KB-03", 500_000);

        Response refused = some.enter(voucher);
        voucher.put("reason", "Quyết định về sau");
        JsonPath entered = some.enter(voucher).then().statusCode(201).extract().jsonPath();

        assertProblem(refused, 422, "invalid-fields").pointsAt("/reason").breaks("reason-before-decision");
        assertThat(entered.getList("flags")).isEqualTo(List.of("BEFORE_DECISION", "LATE"));
    }

    @Test
    void letsOneOfTwoWhoPayAtOnceHaveTheMoney() throws Exception {
        some.grant(1_000_000, "2024-04-01");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                Map<String, Object> voucher = some.voucher("KB-1" + i, 600_000);
                answers.add(people.submit(() -> {
                    start.await();
                    return some.enter(voucher);
                }));
            }
            start.countDown();
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Response> answer : answers) {
            statuses.add(answer.get(30, TimeUnit.SECONDS).statusCode());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
        assertThat(held()).isEqualTo(400_000);
    }

    @Test
    void reversesALineAndGivesTheMoneyBack() {
        some.grant(1_000_000, "2024-04-01");
        String id = some.entered(some.voucher("KB-04", 400_000));
        Map<String, Object> reversal = Map.of("reversedOn", "2024-06-01", "reason", "Nhầm nguồn");

        JsonPath reversed = post(some.finance, "/disbursements/" + id + "/reverse", reversal)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(reversed.getString("reversesId")).isEqualTo(id);
        assertThat(reversed.getString("reason")).isEqualTo("Nhầm nguồn");
        assertThat(some.finance.get("/disbursements/" + id).getString("reversedById"))
                .isEqualTo(reversed.getString("id"));
        assertThat(held()).isEqualTo(1_000_000);
        assertProblem(post(some.finance, "/disbursements/" + id + "/reverse", reversal), 409, "step-not-possible");
        assertProblem(
                post(some.finance, "/disbursements/" + reversed.getString("id") + "/reverse", reversal),
                409,
                "step-not-possible");
        assertThat(some.finance.get("/disbursements?standing=true").getInt("total"))
                .isZero();
        assertThat(some.finance.get("/disbursements/" + id + "/history").getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void refusesAReversalBeforeItsLineOrInTheFuture() {
        some.grant(1_000_000, "2024-04-01");
        String path = "/disbursements/" + some.entered(some.voucher("KB-05", 1)) + "/reverse";

        assertProblem(
                        post(some.finance, path, Map.of("reversedOn", "2024-05-05", "reason", "x")),
                        422,
                        "invalid-fields")
                .pointsAt("/reversedOn")
                .breaks("before-the-line");
        assertProblem(
                        post(some.finance, path, Map.of("reversedOn", "2999-01-01", "reason", "x")),
                        422,
                        "invalid-fields")
                .pointsAt("/reversedOn")
                .breaks("past-or-present");
    }

    @Test
    void postsNothingToASettledPlanByCodeOrPastIt() {
        some.grant(1_000_000, "2024-04-01");
        String id = some.entered(some.voucher("KB-06", 1));
        Grants.settle(some.planId);

        assertProblem(some.enter(some.voucher("KB-07", 1)), 409, "plan-settled");
        assertProblem(
                post(
                        some.finance,
                        "/disbursements/" + id + "/reverse",
                        Map.of("reversedOn", "2024-05-06", "reason", "x")),
                409,
                "plan-settled");
        assertThat(some.finance.get("/disbursements").getInt("total")).isEqualTo(1);
    }

    @Test
    void entersManyOrNoneAndNamesTheLineAtFault() {
        some.grant(1_000_000, "2024-04-01");
        Map<String, Object> wrong = some.voucher("KB-09", 300_000);
        wrong.put("paidOn", "2999-01-01");
        wrong.put("fundingSource", "UNSTATED");

        Response refused = bulk(List.of(some.voucher("KB-08", 800_000), wrong, some.voucher("KB-10", 300_000)));
        Response taken = bulk(List.of(some.voucher("KB-08", 800_000), some.voucher("KB-10", 200_000)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/lines/1/paidOn", "/lines/1/fundingSource", "/lines/2/reason");
        assertThat(taken.then().statusCode(200).extract().jsonPath().getList("items.voucher"))
                .isEqualTo(List.of("KB-08", "KB-10"));
        assertThat(held()).isZero();
    }

    @Test
    void doesTheSameRequestOnce() {
        some.grant(1_000_000, "2024-04-01");
        Map<String, Object> voucher = some.voucher("KB-11", 100_000);

        String first = post(some.finance, "/disbursements", voucher, "again").path("id");
        String second = post(some.finance, "/disbursements", voucher, "again").path("id");
        voucher.put("amount", 2);

        assertThat(second).isEqualTo(first);
        assertThat(held()).isEqualTo(900_000);
        assertProblem(post(some.finance, "/disbursements", voucher, "again"), 422, "idempotency-key-reused");
        assertProblem(some.finance.post("/disbursements", voucher), 400, "idempotency-key-required");
    }

    @Test
    void asksBeforeTheSameVoucherIsEnteredTwice() {
        some.grant(1_000_000, "2024-04-01");
        some.entered(some.voucher("KB-12", 100_000));
        Map<String, Object> again = some.voucher("KB-12", 100_000);

        assertProblem(some.enter(again), 422, "invalid-fields")
                .pointsAt("/voucher")
                .breaks("entered-already");
        again.put("again", "Hai hộ nhận cùng số tiền");
        JsonPath entered = some.enter(again).then().statusCode(201).extract().jsonPath();
        assertThat(entered.getString("again")).isEqualTo("Hai hộ nhận cùng số tiền");
        assertThat(entered.getString("reason")).isNull();
    }

    @Test
    void doesNotTakeWhyMoreIsPaidThanIsHeldForWhyItIsPaidTwice() {
        Map<String, Object> voucher = some.voucher("KB-07", 50_000_000);
        voucher.put("reason", "Kho bạc đã chi trước");
        some.entered(voucher);

        for (String spelling : List.of("KB-07", "KB 07", "kb07")) {
            voucher.put("voucher", spelling);
            assertProblem(some.enter(voucher), 422, "invalid-fields")
                    .pointsAt("/voucher")
                    .breaks("entered-already");
        }
        assertThat(held()).isEqualTo(-50_000_000);
        voucher.put("voucher", "K-B07");
        some.entered(voucher);
    }

    @Test
    void refusesAnAmountThatNoBrowserReadsBack() {
        Map<String, Object> voucher = some.voucher("KB-16", 9_007_199_254_740_993L);
        voucher.put("reason", "Gõ nhầm");

        assertProblem(some.enter(voucher), 422, "invalid-fields").pointsAt("/amount");
    }

    @Test
    void refusesAnAgencyThatIsNotThereOnThatDay() {
        Map<String, Object> voucher = some.voucher("KB-13", 1);
        voucher.put("paidOn", "2025-07-02");

        assertProblem(some.enter(voucher), 422, "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("not-in-force");
    }

    @Test
    void letsUnitsEnterTheirOwnAndSeeWhatIsTheirs() {
        some.grant(1_000_000, "2024-04-01");
        Caller officer = Caller.as("commune-officer");
        Caller leading = Caller.as("department-officer");
        Caller other = Caller.as("neighbour-officer");

        String id = post(officer, "/disbursements", some.voucher("KB-14", 100_000))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Map<String, Object> foreign = some.voucher("KB-15", 1);
        foreign.put("agencyId", some.departmentId);
        assertProblem(post(officer, "/disbursements", foreign), 422, "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("not-your-agency");
        // The department leads the sub-project; the other commune has no part in it.
        assertThat(leading.get("/disbursements/" + id).getString("id")).isEqualTo(id);
        assertProblem(other.send("/disbursements/" + id), 404, "not-found");
        assertThat(other.get("/disbursements").getInt("total")).isZero();
        Map<String, Object> reversal = Map.of("reversedOn", "2024-06-01", "reason", "x");
        assertProblem(post(leading, "/disbursements/" + id + "/reverse", reversal), 403, "forbidden");
        assertProblem(post(other, "/disbursements/" + id + "/reverse", reversal), 404, "not-found");
    }

    private Response bulk(List<Map<String, Object>> lines) {
        return post(some.finance, "/disbursements/bulk", Map.of("planId", some.planId, "lines", lines));
    }

    private long held() {
        try (Database database = Database.asApi()) {
            return database.number("select held from balance where agency_id = '" + some.communeId + "'");
        }
    }
}
