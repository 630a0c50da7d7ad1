package vn.giamngheo.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Workbooks;

/** Gifts come in by sheets, all or none, and each entry tells its history. */
@ApiTest
class ContributionSheetTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final List<String> HEADS = List.of(
            "Ngày *",
            "Tiếp nhận, sử dụng *",
            "Nguồn *",
            "Loại người ủng hộ",
            "Người ủng hộ",
            "Đề nghị không nêu tên (ghi x)",
            "Số tiền (đồng)",
            "Hiện vật",
            "Giá trị ước tính của hiện vật (đồng)",
            "Mục đích *",
            "Chứng từ",
            "Đơn vị quản lý *");
    private final Caller front = Caller.as("front-officer");
    private final Caller finance = Caller.as("finance");
    private String keeper = "";

    @BeforeEach
    void begin() {
        Examples.forgetAll();
        keeper = front.get("/agencies/" + Examples.agency(front, "mttq")).getString("shortName");
    }

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void givesATemplateWithARowForEachUnitThatOneEntersGiftsFor() {
        List<List<String>> own = Workbooks.shown(front.send(path("/template")).asByteArray());
        List<List<String>> all = Workbooks.shown(finance.send(path("/template")).asByteArray());

        assertThat(own.toString()).contains("Người ủng hộ", keeper).doesNotContain("Phước Sơn");
        assertThat(all.toString()).contains(keeper, "Phước Sơn");
        byte[] untouched = finance.send(path("/template")).asByteArray();
        assertProblem(send(finance, "/preview", untouched, ""), 422, "invalid-sheet")
                .pointsAt("")
                .breaks("no-rows");
    }

    @Test
    void takesAllRowsInOnce() {
        List<Object> goods = row("Công ty A", "");
        goods.set(3, "Tổ chức, doanh nghiệp");
        goods.set(7, "50 suất quà");
        List<Object> used = row("", 200_000);
        used.set(1, "Sử dụng");
        byte[] sheet = sheet(row("Nguyễn Văn B", "500.000"), goods, used, waiting());

        JsonPath preview = send(front, "/preview", sheet, "")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath taken =
                send(front, "", sheet, "one").then().statusCode(200).extract().jsonPath();

        assertThat(preview.getInt("rows")).isEqualTo(3);
        assertThat(preview.getInt("added")).isEqualTo(3);
        assertThat(taken.getInt("added")).isEqualTo(3);
        assertThat(send(front, "", sheet, "one").jsonPath().getInt("added")).isEqualTo(3);
        assertProblem(send(front, "", sheet, "two"), 409, "conflict")
                .pointsAt("")
                .breaks("imported-before");
        assertThat(send(front, "/preview", sheet, "").jsonPath().getString("importedBefore"))
                .isNotNull();
        assertThat(front.get("/contributions").getInt("total")).isEqualTo(3);
        assertThat(front.get("/contribution-summary?planId=" + front.planId()).getMap("funds[0]"))
                .containsEntry("received", 500_000)
                .containsEntry("used", 200_000)
                .containsEntry("goodsWithoutValue", 1);
        assertThat(front.get("/contributions").getList("items.source.provenance"))
                .containsOnly("REFERENCE");
    }

    @Test
    void namesEachCellAtFaultAndTakesNothingIn() {
        List<Object> nobody = row("", 100_000);
        List<Object> both = row("Trần C", 100_000);
        both.set(7, "Gạo");
        List<Object> odd = row("Lê D", -5);
        odd.set(2, "Quỹ đen");
        odd.set(5, "không");
        odd.set(11, "Đội bóng");
        List<Object> late = row("Lê E", 1);
        late.set(0, LocalDate.of(2999, 1, 1));
        byte[] sheet = sheet(row("Nguyễn Văn B", 500_000), nobody, both, odd, late);

        JsonPath preview = send(front, "/preview", sheet, "").jsonPath();

        assertThat(preview.getList("errors.cell")).containsExactlyInAnyOrder("E3", "G4", "C5", "F5", "G5", "L5", "A6");
        assertThat(preview.getList("errors.type"))
                .contains("given-by-somebody", "money-or-goods", "unknown-value", "positive", "unknown-code");
        assertProblem(send(front, "", sheet, "x"), 422, "invalid-sheet");
        assertThat(front.get("/contributions").getInt("total")).isZero();
        assertThat(Workbooks.shown(send(front, "/marked", sheet, "").asByteArray())
                        .toString())
                .contains("ghi số tiền hoặc hiện vật", "không có mã “Đội bóng”");
    }

    @Test
    void takesNoGiftForAnotherUnitNorOneOfTheSameDocumentTwice() {
        List<Object> others = row("Nguyễn Văn B", 500_000);
        others.set(11, "xa-phuoc-son");
        List<Object> bank = row("Nguyễn Văn B", 500_000);
        bank.set(11, "nhcsxh");
        List<Object> receipt = row("Nguyễn Văn B", 500_000);
        receipt.set(10, "PT-07");

        JsonPath preview = send(front, "/preview", sheet(others, bank, receipt, receipt), "")
                .jsonPath();

        assertThat(preview.getList("errors.cell")).isEqualTo(List.of("L2", "L3", "K5"));
        assertThat(preview.getList("errors.type")).isEqualTo(List.of("not-your-agency", "no-keeper", "given-already"));
        send(front, "", sheet(receipt), "x").then().statusCode(200);
        assertThat(send(front, "/preview", sheet(receipt, row("Trần C", 1)), "")
                        .jsonPath()
                        .getList("errors.type"))
                .isEqualTo(List.of("given-already"));
        send(finance, "", sheet(others), "y").then().statusCode(200);
    }

    @Test
    void takesTheSameSheetInOnceThoughTwoSendItAtTheSameMoment() throws Exception {
        byte[] sheet = sheet(row("Nguyễn Văn B", 500_000));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                answers.add(people.submit(() -> {
                    start.await();
                    return send(front, "", sheet, "");
                }));
            }
            start.countDown();
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Response> answer : answers) {
            statuses.add(answer.get(30, TimeUnit.SECONDS).statusCode());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(front.get("/contributions").getInt("total")).isEqualTo(1);
    }

    @Test
    void tellsTheHistoryOfAnEntryButNotWhoAskedNotToBeNamed() {
        String id = Examples.once(front, "/contributions", Examples.gift(front))
                .jsonPath()
                .getString("id");
        Examples.once(front, "/contributions/" + id + "/reverse", Map.of("reason", "Ghi nhầm"))
                .then()
                .statusCode(200);
        String history = "/contributions/" + id + "/history";

        assertThat(front.get(history).getList("items.operation"))
                .containsExactly("contribution.reverse", "contribution.create");
        assertThat(front.send(history).asString()).contains("Nguyễn Thị Kín", "Ghi nhầm");
        for (String other : List.of("leader", "manager", "auditor", "commune-officer")) {
            assertThat(Caller.as(other).send(history).asString())
                    .as(other)
                    .contains("Ghi nhầm", "purpose")
                    .doesNotContain("Nguyễn Thị Kín", "giverName");
        }
        assertProblem(front.send("/contributions/" + UUID.randomUUID() + "/history"), 404, "not-found");
    }

    private String path(String rest) {
        return "/sheets/contributions" + rest + "?planId=" + front.planId();
    }

    private Response send(Caller caller, String rest, byte[] sheet, String key) {
        return caller.request()
                .contentType("application/octet-stream")
                .header("Idempotency-Key", key.isEmpty() ? UUID.randomUUID().toString() : key)
                .body(sheet)
                .post(path(rest));
    }

    private List<Object> row(String giver, Object amount) {
        List<Object> row = waiting();
        row.set(0, DAY);
        row.set(4, giver);
        row.set(6, amount);
        return row;
    }

    /** As the template has it. */
    private List<Object> waiting() {
        return new ArrayList<>(Arrays.asList(
                "",
                "Tiếp nhận",
                "Quỹ “Vì người nghèo”",
                "Cá nhân, hộ gia đình",
                "",
                "",
                "",
                "",
                "",
                "Ủng hộ Quỹ “Vì người nghèo”",
                "",
                keeper));
    }

    private static byte[] sheet(List<?>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(HEADS);
        all.addAll(List.of(rows));
        return Workbooks.of(all.toArray(List<?>[]::new));
    }
}
