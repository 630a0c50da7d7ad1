package vn.giamngheo.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.disbursement.Vouchers.post;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Grants;

/** An advance is accounted for, part by part, and no money moves by it. */
@ApiTest
class AdvanceClearanceTest {
    private Vouchers some;
    private String id = "";

    @BeforeEach
    void advance() {
        some = new Vouchers();
        some.grant(1_000_000, "2024-04-01");
        Map<String, Object> advance = some.voucher("TU-01", 600_000);
        advance.put("kind", "ADVANCE");
        id = some.entered(advance);
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
    }

    @Test
    void isAccountedForPartByPartAndNeverBeyondItsAmount() {
        clear(200_000, null).then().statusCode(200);
        JsonPath after = clear(300_000, null).then().statusCode(200).extract().jsonPath();

        assertThat(after.getLong("cleared")).isEqualTo(500_000);
        assertThat(after.getLong("open")).isEqualTo(100_000);
        assertProblem(clear(100_001, null), 422, "invalid-fields")
                .pointsAt("/amount")
                .breaks("cleared-within-advance");
        assertThat(some.finance.get("/disbursements/" + id).getLong("cleared")).isEqualTo(500_000);
    }

    @Test
    void isNotReversedWhileItIsClearedAndAClearanceIsTakenBackWithAReason() {
        String clearance = clear(200_000, null).path("items[0].id");
        Map<String, Object> reversal = Map.of("reversedOn", "2024-06-01", "reason", "x");

        assertProblem(post(some.finance, "/disbursements/" + id + "/reverse", reversal), 422, "invalid-fields")
                .pointsAt("")
                .breaks("cleared-advance-stands");
        clear(200_000, clearance).then().statusCode(200);
        assertThat(clear(200_000, clearance).statusCode()).isIn(409, 422);
        post(some.finance, "/disbursements/" + id + "/reverse", reversal).then().statusCode(200);
    }

    @Test
    void onlyAnAdvanceIsAccountedFor() {
        id = some.entered(some.voucher("TT-01", 100_000));

        assertProblem(clear(1, null), 422, "invalid-fields").pointsAt("").breaks("clears-an-advance");
    }

    @Test
    void showsAsOpenInTheRatesUntilItIsAccountedFor() {
        clear(200_000, null).then().statusCode(200);

        JsonPath rates = some.finance.get("/plans/" + some.planId + "/disbursement-rates?by=SUB_PROJECT");

        assertThat(rates.getLong("total.available")).isEqualTo(1_000_000);
        assertThat(rates.getLong("total.spent")).isEqualTo(600_000);
        assertThat(rates.getLong("total.openAdvances")).isEqualTo(400_000);
        assertThat(some.finance
                        .get("/plans/" + some.planId + "/disbursement-rates?asOf=2024-05-31")
                        .getLong("total.openAdvances"))
                .isEqualTo(600_000);
    }

    private Response clear(long amount, @Nullable String reversesId) {
        Map<String, Object> clearance = new HashMap<>();
        clearance.put("amount", amount);
        clearance.put("clearedOn", "2024-06-01");
        clearance.put("voucher", "TT-" + amount);
        if (reversesId != null) {
            clearance.put("reversesId", reversesId);
            clearance.put("note", "Nhầm");
        }
        return post(some.finance, "/disbursements/" + id + "/clear", clearance);
    }
}
