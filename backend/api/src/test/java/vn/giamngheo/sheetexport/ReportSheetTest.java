package vn.giamngheo.sheetexport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** The lists of rounds and of reports as sheets, and what of the reports waits for whom: as on their screens. */
@ApiTest
class ReportSheetTest {
    private static final int COMMUNES = 13;
    private static final String JANUARY = "Tháng 01/2024";
    private static final String FEBRUARY = "Tháng 02/2024";
    private static final String REPORTS = "Báo cáo của đơn vị năm 2024";
    private static final String ROUNDS = "Các kỳ báo cáo năm 2024";
    private final Caller manager = Caller.as("manager");
    private final Caller officer = Caller.as("commune-officer");
    private String planId = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", JANUARY, "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", "2024-02-14");
        Reporting.tell(JANUARY, "xa-phuoc-son", "I2", "value = 40");
        Reporting.become(JANUARY, "xa-phuoc-son", "SUBMITTED");
        Reporting.become(JANUARY, "xa-phuoc-hoa", "VERIFIED");
        Reporting.become(FEBRUARY, "xa-phuoc-hoa", "ACCEPTED");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void hasAllReportsThatAreOwedFirstAndThenByTheirDay() {
        JsonPath list = manager.get("/reports?limit=100&planId=" + planId);

        List<Map<String, Object>> rows = reports(manager, "");

        assertThat(rows).hasSize(2 * COMMUNES).hasSize(list.getInt("total"));
        assertThat(rows)
                .extracting(ReportSheetTest::key)
                .containsExactlyInAnyOrderElementsOf(
                        list.getList("items.collect { it.roundName + ', ' + it.agencyShortName }"));
        assertThat(rows.subList(2 * COMMUNES - 3, 2 * COMMUNES))
                .extracting(row -> row.get("Tình trạng"))
                .containsExactlyInAnyOrder("Đã nộp", "Đã kiểm tra", "Đã duyệt");
        assertThat(rows.getFirst()).containsEntry("Kỳ báo cáo", JANUARY).containsEntry("Hạn nộp", "2024-01-17");
        for (Map<String, Object> row : rows) {
            String one = "items.find { it.roundName + ', ' + it.agencyShortName == '" + key(row) + "' }.";
            assertThat(row)
                    .containsEntry("Đã nhập", Double.valueOf(list.getInt(one + "filled")))
                    .containsEntry("Số liệu cần nhập", Double.valueOf(list.getInt(one + "asked")))
                    .containsEntry("Chậm (ngày)", Double.valueOf(list.getInt(one + "lateDays")))
                    .containsEntry("Số liệu đến ngày", list.getString(one + "dataTo"))
                    .containsEntry("Hạn nộp", list.getString(one + "dueOn"));
        }
    }

    @Test
    void hasOfOnesOwnUnitsTheirsAndOfNoUnitAll() {
        assertThat(reports(officer, "&own=true"))
                .extracting(ReportSheetTest::key)
                .containsExactly(FEBRUARY + ", UBND xã Phước Sơn", JANUARY + ", UBND xã Phước Sơn");
        assertThat(Workbooks.title(file(officer, "/sheets/reports?planId=" + planId + "&own=true"), REPORTS))
                .contains("Chỉ gồm: các đơn vị của người lập");
        assertThat(reports(Caller.as("auditor"), "&own=true")).hasSize(2 * COMMUNES);
    }

    @Test
    void keepsToTheFiltersAndSaysSo() {
        String filter = "&state=SUBMITTED&roundId=" + manager.idOf("/rounds?planId=" + planId, "name", JANUARY);

        assertThat(reports(manager, filter)).hasSize(1);
        assertThat(Workbooks.title(file(manager, "/sheets/reports?planId=" + planId + filter), REPORTS))
                .contains("Chỉ gồm: kỳ “" + JANUARY + "”; tình trạng “Đã nộp”");
        assertProblem(manager.send("/sheets/reports"), 400, "invalid-parameter").pointsAt("?planId");
    }

    @Test
    void hasWhatWaitsForTheCallerByStep() {
        byte[] file = file(manager, "/sheets/review-queue?planId=" + planId);
        JsonPath list = manager.get("/reports?limit=100&planId=" + planId);

        assertThat(Workbooks.sheets(file)).containsExactly("Chờ kiểm tra", "Chờ duyệt");
        assertWaiting(Workbooks.table(file, "Chờ kiểm tra"), list, "VERIFY", "UBND xã Phước Sơn");
        assertWaiting(Workbooks.table(file, "Chờ duyệt"), list, "ACCEPT", "UBND xã Phước Hòa");
        assertThat(Workbooks.table(file, "Chờ kiểm tra").getFirst())
                .containsEntry("Phần do ai kiểm tra", "cơ quan quản lý chương trình")
                .containsEntry("Đã nhập", 1.0);
    }

    @Test
    void hasNothingForWhomNothingWaits() {
        byte[] file = file(officer, "/sheets/review-queue?planId=" + planId);

        assertThat(Workbooks.table(file, "Chờ kiểm tra")).isEmpty();
        assertThat(Workbooks.title(file, "Chờ duyệt")).contains("Không có báo cáo nào chờ người lập.");
        assertProblem(Caller.as("admin").send("/sheets/review-queue?planId=" + planId), 403, "forbidden");
    }

    @Test
    void hasTheRoundsWithHowManyAreIn() {
        JsonPath list = manager.get("/rounds?limit=100&sort=-dataTo&planId=" + planId);

        List<Map<String, Object>> rows =
                Workbooks.table(file(manager, "/sheets/rounds?sort=-dataTo&planId=" + planId), ROUNDS);

        assertThat(rows).extracting(row -> row.get("Tên kỳ")).isEqualTo(list.getList("items.name"));
        for (int i = 0; i < rows.size(); i++) {
            String counts = "items[" + i + "].counts.";
            assertThat(rows.get(i))
                    .containsEntry("Loại kỳ", "Theo lịch")
                    .containsEntry("Tình trạng", "Đang mở")
                    .containsEntry("Hạn tổng hợp", list.getString("items[" + i + "].consolidatedDueOn"))
                    .containsEntry("Số báo cáo", Double.valueOf(list.getInt(counts + "reports")))
                    .containsEntry("Đã duyệt", Double.valueOf(list.getInt(counts + "accepted")))
                    .containsEntry("Quá hạn chưa nộp", Double.valueOf(list.getInt(counts + "late")));
        }
        assertThat(rows).extracting(row -> row.get("Đã nộp")).containsExactly(1.0, 2.0);
        assertThat(Workbooks.table(file(manager, "/sheets/rounds?status=CLOSED&planId=" + planId), ROUNDS))
                .isEmpty();
        assertThat(Workbooks.title(file(manager, "/sheets/rounds?status=CLOSED&planId=" + planId), ROUNDS))
                .contains("Chỉ gồm: tình trạng “Đã đóng”");
        assertProblem(manager.send("/sheets/rounds"), 400, "invalid-parameter").pointsAt("?planId");
    }

    private static void assertWaiting(List<Map<String, Object>> rows, JsonPath list, String step, String unit) {
        String waiting = "items.collectMany { r -> r.sections.findAll { '" + step
                + "' in it.allowedActions }.collect { r.agencyShortName } }";
        assertThat(rows)
                .extracting(row -> row.get("Đơn vị"))
                .isEqualTo(list.getList(waiting))
                .contains(unit);
    }

    private List<Map<String, Object>> reports(Caller caller, String filter) {
        return Workbooks.table(file(caller, "/sheets/reports?planId=" + planId + filter), REPORTS);
    }

    private static String key(Map<String, Object> row) {
        return Objects.requireNonNull(row.get("Kỳ báo cáo")) + ", " + row.get("Đơn vị");
    }

    private static byte[] file(Caller caller, String path) {
        return caller.send(path).then().statusCode(200).extract().asByteArray();
    }
}
