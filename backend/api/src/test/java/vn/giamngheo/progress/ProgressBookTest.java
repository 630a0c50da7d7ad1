package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** One indicator as a workbook: the same course, communes and reports as on its screen. */
@ApiTest
class ProgressBookTest {
    private static final String DAY = "?asOf=2024-03-01";
    private static final String TREND = "Diễn biến qua các kỳ";
    private static final String COMMUNES = "Theo xã, thị trấn";
    private static final String TRACE = "Báo cáo đằng sau số liệu";
    private final Caller manager = Caller.as("manager");
    private String planId = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        tell("Tháng 1", "xa-phuoc-son", 40, "ACCEPTED");
        tell("Tháng 2", "xa-phuoc-son", 30, "SUBMITTED");
        tell("Tháng 1", "xa-phuoc-hoa", 20, "ACCEPTED");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void hasTheCourseBesideTheStraightLine() {
        String jobs = indicator("I2");
        JsonPath trend = manager.get("/progress-trends/" + jobs + DAY);

        List<Map<String, Object>> rows = Workbooks.table(file(manager, jobs, ""), TREND);

        assertThat(rows).hasSize(2).hasSameSizeAs(trend.getList("points"));
        for (int i = 0; i < rows.size(); i++) {
            String point = "points[" + i + "].";
            Map<String, Object> row = rows.get(i);
            assertThat(row.get("Kỳ số liệu, đến ngày")).isEqualTo(trend.getString(point + "dataTo"));
            assertThat(row.get("Trong kỳ, đã duyệt")).isEqualTo(number(trend, point + "acceptedOwn.value"));
            assertThat(row.get("Đến cuối kỳ, đã duyệt")).isEqualTo(number(trend, point + "accepted.value"));
            assertThat(row.get("Trong kỳ, tạm tính")).isEqualTo(number(trend, point + "provisionalOwn.value"));
            assertThat(row.get("Đến cuối kỳ, tạm tính")).isEqualTo(number(trend, point + "provisional.value"));
            assertThat((Double) row.get("Cần đạt")).isEqualTo(number(trend, point + "expected"));
            assertThat(row).containsEntry("Chỉ tiêu cả năm", 4300.0).containsEntry("Đánh giá", "Chậm");
        }
        // What nobody has had accepted in the period is not known, and not 0.
        assertThat(rows.get(1)).doesNotContainKey("Trong kỳ, đã duyệt");
        assertThat(rows.get(1).get("Còn thiếu"))
                .asString()
                .startsWith("Chưa nộp: ")
                .endsWith("Chờ duyệt: Xã Phước Sơn");
    }

    @Test
    void hasTheCommunesAndTheReportsBehind() {
        String jobs = indicator("I2");
        byte[] file = file(manager, jobs, "");
        JsonPath communes = manager.get("/progress-communes/" + jobs + DAY);
        JsonPath trace = manager.get("/progress-traces/" + jobs + DAY);

        List<Map<String, Object>> ranked = Workbooks.table(file, COMMUNES);
        List<Map<String, Object>> reports = Workbooks.table(file, TRACE);

        assertThat(Workbooks.sheets(file)).containsExactly(TREND, COMMUNES, TRACE);
        assertThat(ranked).extracting(row -> row.get("Đơn vị")).isEqualTo(communes.getList("rows.areaName"));
        assertThat(ranked.get(0)).containsEntry("Hạng", 1.0).containsEntry("Đã duyệt", 40.0);
        assertThat(ranked.get(2)).doesNotContainKeys("Hạng", "Đã duyệt");
        assertThat(reports).hasSize(3).hasSameSizeAs(trace.getList("lines"));
        for (int i = 0; i < reports.size(); i++) {
            String line = "lines[" + i + "].";
            assertThat(reports.get(i))
                    .containsEntry("Báo cáo", trace.getString(line + "roundName"))
                    .containsEntry("Đơn vị", trace.getString(line + "agencyName"))
                    .containsEntry("Mã chỉ tiêu", "I2")
                    .containsEntry("Số đã báo cáo", number(trace, line + "value"))
                    .containsEntry("Số liệu đến ngày", trace.getString(line + "dataTo"));
        }
        assertThat(reports).extracting(row -> row.get("Tình trạng")).contains("Đã nộp", "Đã duyệt");
        assertThat(Workbooks.title(file, TRACE)).contains("3 số liệu được cộng vào kết quả.");
    }

    @Test
    void hasRatesAsSoManyOfSoMany() {
        String internet = indicator("I8");
        String day = "?asOf=2024-04-01";
        Reporting.open(planId, "QUARTERLY", "Quý I", "2023-12-15", "2024-03-14");
        Reporting.tell("Quý I", "xa-phuoc-son", "I8", "numerator = 30, denominator = 40");
        Reporting.become("Quý I", "xa-phuoc-son", "ACCEPTED");

        byte[] file =
                manager.send("/sheets/progress-indicators/" + internet + day).asByteArray();

        JsonPath trend = manager.get("/progress-trends/" + internet + day);
        assertThat(Workbooks.table(file, TREND).getFirst())
                .containsEntry("Trong kỳ, đã duyệt, tử số", 30.0)
                .containsEntry("Trong kỳ, đã duyệt, mẫu số", 40.0)
                .containsEntry("Trong kỳ, đã duyệt", number(trend, "points[0].acceptedOwn.value"));
        assertThat(Workbooks.table(file, TRACE))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Số đã báo cáo", 75.0)
                        .containsEntry("Tử số", 30.0)
                        .containsEntry("Mẫu số", 40.0));
    }

    @Test
    void isOfTheAreaThatIsLookedAt() {
        String son = manager.idOf("/areas?limit=100&asOf=2024-06-01", "code", "21970");

        byte[] file = file(manager, indicator("I2"), "&areaId=" + son);

        assertThat(Workbooks.table(file, TREND).getFirst()).containsEntry("Trong kỳ, đã duyệt", 40.0);
        assertThat(Workbooks.title(file, TREND)).contains("Địa bàn: Xã Phước Sơn");
        assertThat(Workbooks.table(file, TRACE)).hasSize(2);
        assertThat(Workbooks.table(file, COMMUNES)).hasSize(13);
        assertThat(Workbooks.table(file(manager, indicator("I2"), "&areasAsOf=2025-07-01"), COMMUNES))
                .hasSize(4);
    }

    @Test
    void showsNobodyMoreThanTheScreenDoes() {
        byte[] file = file(Caller.as("neighbour-officer"), indicator("I2"), "");

        assertThat(Workbooks.table(file, TREND))
                .allSatisfy(row -> assertThat(row).doesNotContainKeys("Trong kỳ, tạm tính", "Đến cuối kỳ, tạm tính"));
        assertThat(Workbooks.title(file, TREND)).contains("Chỉ gồm số liệu đã được duyệt.");
        assertThat(Workbooks.table(file, TRACE)).hasSize(2);
        assertThat(Workbooks.title(file, TRACE)).contains("Còn 1 số liệu chưa được duyệt mà người lập không xem được.");
    }

    @Test
    void hasOfWhatIsToldInWordsTheReportsAlone() {
        String inWords = manager.get("/indicators?limit=100&planId=" + planId)
                .getString("items.find { it.kind == 'QUALITATIVE' }.id");

        assertThat(Workbooks.sheets(file(manager, inWords, ""))).containsExactly(TRACE);
        assertProblem(manager.send("/sheets/progress-indicators/" + UUID.randomUUID()), 404, "not-found");
    }

    private String indicator(String code) {
        return manager.idOf("/indicators?limit=100&planId=" + planId, "code", code);
    }

    private static byte[] file(Caller caller, String indicatorId, String more) {
        return caller.send("/sheets/progress-indicators/" + indicatorId + DAY + more)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static @Nullable Double number(JsonPath json, String path) {
        String told = json.getString(path);
        return told == null ? null : Double.valueOf(told);
    }

    private static void tell(String round, String commune, int figure, String state) {
        Reporting.tell(round, commune, "I2", "value = " + figure);
        Reporting.become(round, commune, state);
    }
}
