package vn.giamngheo.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Workbooks;

/** What the bank tells of its loans, one by one and by the sheet. */
@ApiTest
class CreditResourceTest {
    private static final List<String> HEADS = List.of(
            "Tháng",
            "Mã xã, thị trấn",
            "Chương trình cho vay",
            "Số khoản vay từ đầu năm",
            "Doanh số cho vay từ đầu năm (đồng)",
            "Dư nợ cuối tháng (đồng)",
            "Số hộ còn dư nợ");
    private final Caller bank = Caller.as("bank-officer");

    @BeforeEach
    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void isTakenInFromASheetAllOfItOrNothing() {
        byte[] wrong = Workbooks.of(
                HEADS,
                List.of("06/2024", "21970", "Cho vay hộ nghèo", 12, 600_000_000, "1.450.000.000", 31),
                List.of("06/2025", "99999", "Vay nóng", 12, "12,5", -1, 31));
        Response preview = sent("/preview", wrong, "");

        assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
        assertThat(preview.jsonPath().getInt("added")).isEqualTo(1);
        assertThat(preview.jsonPath().getInt("faulty")).isEqualTo(1);
        assertThat(preview.jsonPath().getList("errors.cell", String.class))
                .containsExactlyInAnyOrder("A3", "B3", "C3", "E3", "F3");
        Response refused = sent("", wrong, UUID.randomUUID().toString());
        assertProblem(refused, 422, "invalid-sheet");
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).contains("A3", "B3", "C3", "E3", "F3");
        assertThat(bank.get("/credit-totals").getInt("total")).isZero();
        List<List<String>> marked = Workbooks.shown(sent("/marked", wrong, "").asByteArray());
        assertThat(marked.getLast().getFirst()).contains("không có mã “99999”", "“Vay nóng” không có trong");
    }

    @Test
    void entersWhatIsNewAndChangesWhatIsThere() {
        byte[] june = Workbooks.of(
                HEADS,
                List.of("06/2024", "21970", "Cho vay hộ nghèo", 12, 600_000_000, 1_450_000_000, 31),
                List.of("6/2024", "21970", "cho vay ho can ngheo", 2, 90_000_000, 90_000_000, 2));
        String key = UUID.randomUUID().toString();

        assertThat(sent("", june, key).jsonPath().getInt("added")).isEqualTo(2);
        assertThat(sent("", june, key).jsonPath().getInt("added"))
                .as("sent again")
                .isEqualTo(2);
        assertThat(bank.get("/credit-totals").getInt("total")).isEqualTo(2);
        assertThat(sent("/preview", june, "").jsonPath().getString("importedBefore"))
                .isNotNull();
        byte[] corrected = Workbooks.of(
                HEADS, List.of("06/2024", "21970", "Cho vay hộ nghèo", 13, 650_000_000, 1_500_000_000, 32));
        Response second = sent("", corrected, UUID.randomUUID().toString());
        assertThat(second.jsonPath().getInt("changed")).isEqualTo(1);
        Map<String, Object> poor = Caller.as("leader")
                .get("/credit-summary?planId=" + bank.planId())
                .getMap("byProgramme.find { it.programme == 'POOR_HOUSEHOLD' }");
        assertThat(poor).containsEntry("loans", 13).containsEntry("outstanding", 1_500_000_000);
        String id = bank.get("/credit-totals?programme=POOR_HOUSEHOLD").getString("items[0].id");
        assertThat(bank.get("/credit-totals/" + id + "/history").getInt("total"))
                .isEqualTo(2);
    }

    @Test
    void handsOutASheetThatIsTakenBack() {
        Examples.once(bank, "/credit-totals", Examples.creditTotal(bank)).then().statusCode(201);
        List<List<String>> rows =
                Workbooks.shown(bank.send("/credit-import/template?month=2024-06-01&planId=" + bank.planId())
                        .asByteArray());

        assertThat(rows.stream().filter(row -> row.contains("21970"))).hasSize(CreditProgramme.values().length);
        assertThat(rows.stream().flatMap(List::stream).map(cell -> cell.replaceAll("\\D", "")))
                .contains("1450000000");
        byte[] exported =
                bank.send("/sheets/credit-totals?planId=" + bank.planId()).asByteArray();
        Response again = sent("/preview", exported, "");
        assertThat(again.jsonPath().getInt("errorCount")).as(again.asString()).isZero();
        assertThat(again.jsonPath().getInt("added") + again.jsonPath().getInt("changed"))
                .isZero();
    }

    @Test
    void saysOfWhomTheMonthHasNoFiguresAndCountsNoHouseholdTwice() {
        Map<String, Object> total = Examples.creditTotal(bank);
        Examples.once(bank, "/credit-totals", total).then().statusCode(201);

        var one = bank.get("/credit-summary?planId=" + bank.planId());
        assertThat(one.getList("byArea")).hasSize(1);
        assertThat(one.getList("missing", String.class))
                .hasSize(12)
                .doesNotContain(String.valueOf(total.get("areaId")));
        assertThat(one.getInt("byArea[0].households")).as("of one programme").isEqualTo(31);
        total.put("programme", "HOUSING");
        Examples.once(bank, "/credit-totals", total).then().statusCode(201);

        var both = bank.get("/credit-summary?planId=" + bank.planId());
        assertThat(both.<Object>get("byArea[0].households")).isNull();
        assertThat(both.getLong("byArea[0].outstanding")).isEqualTo(2_900_000_000L);
        assertThat(both.getList("byProgramme.households", Integer.class)).containsExactly(31, 31);
        assertThat(Workbooks.shown(bank.send("/sheets/credit-totals?month=2024-06-01&planId=" + bank.planId())
                                .asByteArray())
                        .toString())
                .contains("Chưa có số liệu của 12 xã, thị trấn");
    }

    @Test
    void takesFiguresOverAsTheBanksWordAndLeavesNotesThatItsSheetHasNoColumnFor() {
        Map<String, Object> total = Examples.creditTotal(bank);
        total.put("note", "Đã đối chiếu với xã");
        Examples.once(bank, "/credit-totals", total).then().statusCode(201);
        List<Object> row = List.of("06/2024", "21970", "Cho vay hộ nghèo", 13, 650_000_000, 1_500_000_000, 32);

        sent("", Workbooks.of(HEADS, row), UUID.randomUUID().toString()).then().statusCode(200);

        var taken = bank.get("/credit-totals");
        assertThat(taken.getInt("items[0].loans")).isEqualTo(13);
        assertThat(taken.getString("items[0].source.provenance")).isEqualTo("REFERENCE");
        assertThat(taken.getString("items[0].note")).isEqualTo("Đã đối chiếu với xã");
        List<Object> heads = new ArrayList<>(HEADS);
        heads.add("Ghi chú");
        sent("", Workbooks.of(heads, row), UUID.randomUUID().toString()).then().statusCode(200);
        assertThat(bank.get("/credit-totals").getString("items[0].note")).isNull();
    }

    @Test
    void refusesWhatIsNoSheet() {
        assertProblem(sent("/preview", Files.pdf("x"), ""), 415, "unsupported-file");
        assertProblem(sent("/preview", Workbooks.of(List.of("a", "b")), ""), 422, "invalid-sheet")
                .breaks("no-heads");
        assertProblem(sent("/preview", new byte[11 << 20], ""), 413, "body-too-large");
    }

    @Test
    void isToldByTheBanksOwnOfficersAlone() {
        for (String other : List.of("commune-officer", "front-officer")) {
            assertProblem(
                    Examples.once(Caller.as(other), "/credit-totals", Examples.creditTotal(bank)), 403, "forbidden");
        }
        assertProblem(
                Examples.once(Caller.as("finance"), "/credit-totals", Examples.creditTotal(bank)), 403, "forbidden");
    }

    @Test
    void refusesWhatIsOutsideThePlan() {
        Map<String, Object> total = Examples.creditTotal(bank);
        total.put("month", "2023-06-01");
        assertProblem(Examples.once(bank, "/credit-totals", total), 422, "invalid-fields")
                .pointsAt("/month")
                .breaks("outside-year");
        total.put("month", "2024-06-02");
        assertProblem(Examples.once(bank, "/credit-totals", total), 422, "invalid-fields")
                .pointsAt("/month");
        total.put("month", "2024-06-01");
        total.put("agencyId", Examples.agency(bank, "mttq"));
        assertProblem(Examples.once(bank, "/credit-totals", total), 422, "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("no-bank");
    }

    @Test
    void isChangedOverTheVersionThatWasRead() {
        String id = Examples.once(bank, "/credit-totals", Examples.creditTotal(bank))
                .jsonPath()
                .getString("id");
        Map<String, Object> total = Examples.creditTotal(bank);
        total.put("loans", 14);

        assertThat(bank.put("/credit-totals/" + id, 0, total).jsonPath().getInt("loans"))
                .isEqualTo(14);
        assertProblem(bank.put("/credit-totals/" + id, 0, total), 412, "stale-version");
        assertProblem(Examples.once(bank, "/credit-totals", total), 409, "conflict");
    }

    private Response sent(String step, byte[] sheet, String key) {
        return bank.request()
                .contentType(Sheets.MEDIA_TYPE)
                .header("Idempotency-Key", key)
                .queryParam("planId", bank.planId())
                .body(sheet)
                .post("/credit-import" + step);
    }
}
