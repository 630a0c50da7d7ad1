package vn.giamngheo.sheetexport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Workbooks;

/** One commune's plan as a workbook: what its screen says, and nowhere 0 for what nobody knows. */
@ApiTest
class CommunePlanSheetTest {
    private static final String TARGETS = "Chỉ tiêu của xã";
    private static final String TASKS = "Nhiệm vụ của xã";
    private static final String BUDGET = "Dự toán của xã";
    private final Caller officer = Caller.as("commune-officer");
    private CommuneDraft draft = new CommuneDraft("");

    @BeforeEach
    void begin() {
        draft = CommuneDraft.begin();
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
    }

    @Test
    void hasItsTargetsBesideTheDistricts() {
        JsonPath own = officer.get("/commune-targets?limit=100&planId=" + draft.id());
        JsonPath indicators = officer.get("/indicators?limit=100&planId=" + officer.planId());
        set("I2", Map.of("value", 400));
        set("I8", Map.of("value", 75, "numerator", 30, "denominator", 40));

        byte[] file = file(officer);
        List<Map<String, Object>> rows = Workbooks.table(file, TARGETS);

        assertThat(Workbooks.sheets(file)).containsExactly(TARGETS, TASKS, BUDGET);
        List<String> concerned =
                officer.get("/commune-plans/" + draft.id() + "/context").getList("indicatorIds", String.class);
        List<String> owned = own.getList("items.indicatorId", String.class);
        assertThat(rows)
                .extracting(row -> row.get("Mã"))
                .containsExactlyInAnyOrderElementsOf(indicators.<Map<String, Object>>getList("items").stream()
                        .filter(one -> concerned.contains(one.get("id")) || owned.contains(one.get("id")))
                        .map(one -> one.get("code"))
                        .toList());
        assertThat(row(rows, "I2"))
                .containsEntry("Huyện giao", 420.0)
                .containsEntry("Nguồn của mức giao", "Số liệu mẫu")
                .containsEntry("Xã đặt ra", 400.0)
                .containsEntry("Nguồn của mức xã", "Kế hoạch nêu")
                .doesNotContainKey("Ghi chú");
        assertThat(row(rows, "I8"))
                .containsEntry("Xã đặt ra", 75.0)
                .containsEntry("Xã đặt ra, tử số", 30.0)
                .containsEntry("Xã đặt ra, mẫu số", 40.0);
        assertThat(rows).anyMatch(row -> "Lấy theo huyện, xã chưa xác nhận".equals(row.get("Ghi chú")));
        assertThat(rows)
                .filteredOn(row -> !row.containsKey("Nguồn của mức xã"))
                .allSatisfy(row -> assertThat(row.get("Xã đặt ra")).isIn("Chưa có mức", "Định tính"));
        assertThat(Workbooks.title(file, TARGETS)).anyMatch(line -> line.contains("số liệu mẫu"));
    }

    @Test
    void hasItsTasksAndItsBudgetWhereWhatIsNotKnownIsNot0() {
        Map<String, Object> line = draft.line();
        line.remove("pendingWords");
        line.put("amount", 5_000_000);
        line.put("position", 2);
        officer.post("/commune-budget-lines", line).then().statusCode(201);

        byte[] file = file(officer);

        assertThat(Workbooks.table(file, TASKS))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Việc", "Rà soát nhu cầu học nghề")
                        .containsEntry("Người, bộ phận làm", "Công chức Văn hóa - Xã hội")
                        .containsEntry("Hạn", "2024-06-30")
                        .containsEntry("Tiểu dự án", "Việc riêng của xã"));
        List<Map<String, Object>> lines = Workbooks.table(file, BUDGET);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .containsEntry("Nội dung chi", "Thăm hỏi hộ nghèo")
                .containsEntry("Nguồn vốn", "Ngân sách xã, thị trấn")
                .containsEntry("Số tiền (đồng)", "Chưa rõ số tiền")
                .containsEntry("Đang chờ gì", "chờ HĐND xã giao");
        assertThat(lines.get(1)).containsEntry("Số tiền (đồng)", 5_000_000.0);
        assertThat(lines.get(2))
                .containsEntry("Tiểu dự án", "Tổng đã nêu số tiền; 1 dòng chưa rõ, không cộng")
                .containsEntry("Số tiền (đồng)", 5_000_000.0);
    }

    @Test
    void isForWhoSeesThePlan() {
        String path = "/sheets/commune-plans/" + draft.id();
        assertProblem(Caller.as("neighbour-officer").send(path), 404, "not-found");
        assertProblem(Caller.as("admin").send(path), 403, "forbidden");
        assertProblem(officer.send("/sheets/commune-plans/" + officer.planId()), 404, "not-found");
        draft.become("ISSUED");
        assertThat(Workbooks.table(file(Caller.as("neighbour-officer")), TASKS)).hasSize(1);
    }

    private void set(String code, Map<String, Object> figures) {
        String indicator = officer.idOf("/indicators?limit=100&planId=" + officer.planId(), "code", code);
        Map<String, Object> target = draft.part();
        target.put("indicatorId", indicator);
        target.putAll(figures);
        @Nullable
        String known = officer.get("/commune-targets?limit=100&planId=" + draft.id())
                .getString("items.find { it.indicatorId == '" + indicator + "' }?.id");
        (known == null ? officer.post("/commune-targets", target) : officer.put("/commune-targets/" + known, 0, target))
                .then()
                .statusCode(known == null ? 201 : 200);
    }

    private byte[] file(Caller caller) {
        return caller.send("/sheets/commune-plans/" + draft.id())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static Map<String, Object> row(List<Map<String, Object>> rows, String code) {
        return rows.stream()
                .filter(row -> code.equals(row.get("Mã")))
                .findFirst()
                .orElseThrow();
    }
}
