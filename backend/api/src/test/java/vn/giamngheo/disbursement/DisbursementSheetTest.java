package vn.giamngheo.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Grants;
import vn.giamngheo.testing.Workbooks;

/** Vouchers come in by sheets, all or none, and registers leave as sheets. */
@ApiTest
class DisbursementSheetTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final List<String> HEADS = List.of(
            "Số chứng từ *",
            "Ngày chứng từ *",
            "Đơn vị chi *",
            "Mã tiểu dự án *",
            "Nguồn vốn *",
            "Loại vốn *",
            "Hình thức *",
            "Số tiền (đồng) *",
            "Người nhận",
            "Nội dung chi",
            "Lý do (nếu vượt số dư hoặc trước quyết định)",
            "Lý do nhập trùng (nếu sổ đã có chứng từ này)");
    private Vouchers some;
    private String unit;

    @BeforeEach
    void grant() {
        some = new Vouchers();
        some.grant(1_000_000, "2024-04-01");
        unit = some.finance.get("/agencies/" + some.communeId).getString("shortName");
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
    }

    @Test
    void givesATemplateWithARowForAllMoneyThatIsHeld() {
        List<List<String>> own = Workbooks.shown(
                Caller.as("commune-officer").send(path("/template")).asByteArray());
        List<List<String>> other = Workbooks.shown(
                Caller.as("neighbour-officer").send(path("/template")).asByteArray());

        assertThat(own.toString()).contains(unit).contains("DA3-TDA1").contains("Vốn Trung ương");
        assertThat(other.toString()).contains("Số chứng từ").doesNotContain("DA3-TDA1");
    }

    @Test
    void takesAllRowsInOnce() {
        byte[] sheet = sheet(row("KB-01", 300_000), row("KB-02", "400.000"), waiting());

        JsonPath preview =
                send("/preview", sheet, "").then().statusCode(200).extract().jsonPath();
        JsonPath taken = send("", sheet, "one").then().statusCode(200).extract().jsonPath();

        assertThat(preview.getInt("rows")).isEqualTo(2);
        assertThat(preview.getInt("added")).isEqualTo(2);
        assertThat(taken.getInt("added")).isEqualTo(2);
        assertThat(some.finance.get("/disbursements").getInt("total")).isEqualTo(2);
        assertThat(send("", sheet, "one").jsonPath().getInt("added")).isEqualTo(2);
        assertProblem(send("", sheet, "two"), 409, "conflict");
        assertThat(send("/preview", sheet, "").jsonPath().getString("importedBefore"))
                .isNotNull();
        assertThat(some.finance.get("/disbursements").getInt("total")).isEqualTo(2);
    }

    /** No longer than on screen. */
    @Test
    void namesEachCellThatIsTooLong() {
        List<Object> row = row("KB-01", 300_000);
        row.set(8, "a".repeat(501));
        row.set(9, "b".repeat(4_001));

        JsonPath preview = send("/preview", sheet(row), "").jsonPath();

        assertThat(preview.getList("errors.type")).isEqualTo(List.of("too-long", "too-long"));
        assertThat(preview.getList("errors.column")).isEqualTo(List.of("Người nhận", "Nội dung chi"));
    }

    @Test
    void namesEachCellAtFaultAndTakesNothingIn() {
        List<Object> unknown = row("KB-03", 1);
        unknown.set(3, "DA9");
        unknown.set(4, "Vốn trên trời");
        byte[] sheet = sheet(row("KB-01", 300_000), unknown);

        JsonPath preview = send("/preview", sheet, "").jsonPath();

        assertThat(preview.getList("errors.cell")).isEqualTo(List.of("D3", "E3"));
        assertProblem(send("", sheet, "x"), 422, "invalid-sheet");
        assertThat(some.finance.get("/disbursements").getInt("total")).isZero();
    }

    @Test
    void looksAtTheMoneyOfAllRowsTogether() {
        byte[] sheet = sheet(row("KB-01", 700_000), row("KB-02", 400_000));

        JsonPath preview = send("/preview", sheet, "").jsonPath();

        assertThat(preview.getList("errors.cell")).isEqualTo(List.of("K3"));
        assertThat(preview.getList("errors.type")).isEqualTo(List.of("reason-over-balance"));
        assertProblem(send("", sheet, "x"), 422, "invalid-sheet");
        assertThat(Workbooks.shown(send("/marked", sheet, "").asByteArray()).toString())
                .contains("chi vượt số tiền");
        List<Object> reasoned = row("KB-02", 400_000);
        reasoned.set(10, "Kho bạc đã chi");
        send("", sheet(row("KB-01", 700_000), reasoned), "y").then().statusCode(200);
    }

    @Test
    void asksForEachVoucherThatTheRegisterHasAlreadyWhateverReasonTheRowsGive() {
        some.entered(some.voucher("KB-01", 300_000));
        List<Object> known = row("KB 01", 300_000);
        known.set(10, "Kho bạc đã chi trước");
        List<Object> meant = row("KB/01", 300_000);
        meant.add("Hai hộ nhận cùng số tiền");

        JsonPath preview = send("/preview", sheet(known, meant), "").jsonPath();

        assertThat(preview.getList("errors.cell")).isEqualTo(List.of("A2"));
        assertThat(preview.getList("errors.type")).isEqualTo(List.of("entered-already"));
        assertThat(Workbooks.shown(send("/marked", sheet(known), "").asByteArray())
                        .toString())
                .contains("lý do nhập trùng");
        send("", sheet(meant), "x").then().statusCode(200);
    }

    @Test
    void letsTheRegisterRatesAndRisksLeave() {
        some.entered(some.voucher("=KB-01", 300_000));

        String register = shown("/sheets/disbursements?planId=" + some.planId);
        String rates = shown("/sheets/disbursement-rates?by=SOURCE&planId=" + some.planId);
        String risks = shown("/sheets/disbursement-risks?asOf=2024-06-30&planId=" + some.planId);

        assertThat(register)
                .contains("=KB-01")
                .contains("300,000")
                .contains("Nhập muộn")
                .contains("HTX Phước Sơn");
        assertThat(rates).contains("Vốn Trung ương").contains("30").contains("Có số liệu mẫu");
        assertThat(risks).contains("DA3-TDA1").contains("Có số liệu mẫu");
        assertProblem(some.finance.send("/sheets/disbursements"), 400, "invalid-parameter");
    }

    private String shown(String path) {
        return Workbooks.shown(
                        some.finance.send(path).then().statusCode(200).extract().asByteArray())
                .toString();
    }

    private List<Object> row(String voucher, Object amount) {
        return new ArrayList<>(List.of(
                voucher,
                DAY,
                unit,
                "DA3-TDA1",
                "Vốn Trung ương",
                "Vốn sự nghiệp",
                "Thanh toán",
                amount,
                "HTX Phước Sơn",
                "Bò giống",
                ""));
    }

    /** A row of the template that nobody has filled in. */
    private List<Object> waiting() {
        return List.of("", "", unit, "DA3-TDA1", "Vốn Trung ương", "Vốn sự nghiệp", "Thanh toán");
    }

    private static byte[] sheet(List<?>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(HEADS);
        all.addAll(Arrays.asList(rows));
        return Workbooks.of(all.toArray(List[]::new));
    }

    private String path(String operation) {
        return "/sheets/disbursements" + operation + "?planId=" + some.planId;
    }

    private Response send(String operation, byte[] sheet, String key) {
        return some.finance
                .request()
                .contentType("application/octet-stream")
                .header("Idempotency-Key", key.isEmpty() ? UUID.randomUUID().toString() : key)
                .body(sheet)
                .post(path(operation));
    }
}
