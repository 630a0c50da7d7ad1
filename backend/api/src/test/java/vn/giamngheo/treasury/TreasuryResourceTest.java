package vn.giamngheo.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Grants;
import vn.giamngheo.testing.Workbooks;

/** A list of the Treasury is looked at, taken in, and compared with the register as it is. */
@ApiTest
class TreasuryResourceTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final byte[] LIST = Workbooks.of(
            List.of("Kho bạc Nhà nước Tuy Phước"),
            List.of("STT", "Số CT", "Ngày hạch toán", "Đơn vị hưởng", "Diễn giải", "Số tiền"),
            List.of(1, "KB 01", DAY, "HTX Phước Sơn", "Bò giống", 400_000),
            List.of(2, "KB 02", DAY, "HTX Phước Sơn", "Cỏ giống", "250.000"),
            List.of(3, "KB 03", "07/05/2024", "Trạm Thú y", "Vắc xin", 100_000));

    private final Caller finance = Caller.as("finance");
    private String planId;
    private String subProjectId;
    private String communeId;

    @BeforeEach
    void pay() {
        planId = finance.planId();
        subProjectId = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
        communeId = Examples.agency(finance, "xa-phuoc-son");
        Grants.grant(planId, subProjectId, "CENTRAL", communeId, 2_000_000, "2024-04-01");
        enter("KB-01", 400_000);
        enter("KB-02", 200_000);
        enter("KB-04", 70_000);
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
    }

    @Test
    void showsHeadsAndRowsBeforeAnythingIsKept() {
        JsonPath preview = send("/treasury-statements/preview", LIST, Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(preview.getString("columns.voucher")).isEqualTo("Số CT");
        assertThat(preview.getString("columns.paidOn")).isEqualTo("Ngày hạch toán");
        assertThat(preview.getInt("preview.rows")).isEqualTo(3);
        assertThat(preview.getInt("preview.faulty")).isZero();
        assertThat(preview.getLong("total")).isEqualTo(750_000);
        assertThat(preview.getString("to")).isEqualTo("2024-05-07");
        assertThat(finance.get("/treasury-statements").getInt("total")).isZero();
    }

    @Test
    void tellsTheCellThatIsWrongAndTakesNothingIn() {
        byte[] wrong = Workbooks.of(
                List.of("Số chứng từ", "Ngày", "Số tiền"), List.of("KB-01", "31/02/2024", 1), List.of("KB-02", DAY, 0));

        JsonPath preview = send("/treasury-statements/preview", wrong, Map.of()).jsonPath();
        Response refused = enterList(wrong);

        assertThat(preview.getList("preview.errors.cell")).isEqualTo(List.of("B2", "C3"));
        assertProblem(refused, 422, "invalid-sheet");
        assertThat(finance.get("/treasury-statements").getInt("total")).isZero();
    }

    @Test
    void takesNoContentThatIsTooLong() {
        byte[] tooLong = Workbooks.of(
                List.of("Số CT", "Ngày hạch toán", "Diễn giải", "Số tiền"),
                List.of("KB 01", DAY, "a".repeat(4_001), 400_000));

        JsonPath preview =
                send("/treasury-statements/preview", tooLong, Map.of()).jsonPath();

        assertThat(preview.getList("preview.errors.cell")).isEqualTo(List.of("C2"));
        assertThat(preview.getList("preview.errors.type")).isEqualTo(List.of("too-long"));
    }

    @Test
    void comparesWithTheRegisterAsItIs() {
        String id = enterList(LIST).then().statusCode(201).extract().path("id");

        JsonPath comparison = finance.get("/treasury-statements/" + id + "/comparison");

        assertThat(comparison.getList("entries.status", String.class))
                .containsExactly("DIFFERENT_AMOUNT", "MISSING_HERE", "MISSING_THERE", "MATCHED");
        assertThat(comparison.getLong("entries[0].treasuryAmount")).isEqualTo(250_000);
        assertThat(comparison.getLong("entries[0].registeredAmount")).isEqualTo(200_000);
        enter("KB-03", 100_000, "2024-05-07");
        assertThat(finance.get("/treasury-statements/" + id + "/comparison")
                        .getInt("counts.find { it.status == 'MISSING_HERE' }.vouchers"))
                .isZero();
    }

    @Test
    void takesTheSameListOnlyOnceUntilItIsTakenAway() {
        String id = enterList(LIST).path("id");

        assertProblem(enterList(LIST), 409, "conflict");
        finance.delete("/treasury-statements/" + id, 0).then().statusCode(204);
        enterList(LIST).then().statusCode(201);
    }

    @Test
    void isForThoseWhoSeeAllMoney() {
        String id = enterList(LIST).path("id");

        assertThat(Caller.as("auditor").get("/treasury-statements/" + id).getString("title"))
                .isEqualTo("Tháng 5");
        assertProblem(Caller.as("commune-officer").send("/treasury-statements/" + id), 404, "not-found");
        assertThat(Caller.as("auditor")
                        .get("/treasury-statements/" + id + "/history")
                        .getString("items[0].operation"))
                .isEqualTo("treasury-statement.enter");
        assertProblem(Caller.as("commune-officer").send("/treasury-statements/" + id + "/history"), 404, "not-found");
        assertProblem(
                Caller.as("leader")
                        .request()
                        .contentType("application/octet-stream")
                        .body(LIST)
                        .post("/treasury-statements/preview"),
                403,
                "forbidden");
    }

    @Test
    void leavesAsASheet() {
        String id = enterList(LIST).path("id");

        Response sheet = finance.send("/treasury-statements/" + id + "/sheet");

        assertThat(Workbooks.shown(sheet.asByteArray()).toString())
                .contains("Lệch số tiền")
                .contains("Sổ chưa có")
                .contains("từ 06/05/2024 đến 07/05/2024");
    }

    @Test
    void leavesWithTheFilterThatIsSet() {
        String id = enterList(LIST).path("id");

        assertThat(Workbooks.shown(finance.send("/treasury-statements/" + id + "/sheet?status=MISSING_HERE")
                                .asByteArray())
                        .toString())
                .contains("Chỉ gồm: Sổ chưa có", "KB 03")
                .doesNotContain("Lệch số tiền", "KB 01");
    }

    private Response enterList(byte[] list) {
        return send(
                "/treasury-statements", list, Map.of("planId", planId, "title", "Tháng 5", "fileName", "kb-05.xlsx"));
    }

    private Response send(String path, byte[] list, Map<String, String> query) {
        return finance.request()
                .contentType("application/octet-stream")
                .queryParams(query)
                .body(list)
                .post(path);
    }

    private void enter(String voucher, long amount) {
        enter(voucher, amount, "2024-05-06");
    }

    private void enter(String voucher, long amount, String day) {
        Map<String, Object> body = new HashMap<>();
        body.put("planId", planId);
        body.put("subProjectId", subProjectId);
        body.put("fundingSource", "CENTRAL");
        body.put("capitalKind", "RECURRENT");
        body.put("agencyId", communeId);
        body.put("kind", "PAYMENT");
        body.put("amount", amount);
        body.put("paidOn", day);
        body.put("voucher", voucher);
        finance.request()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/disbursements")
                .then()
                .statusCode(201);
    }
}
