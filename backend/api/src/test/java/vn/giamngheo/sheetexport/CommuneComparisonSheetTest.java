package vn.giamngheo.sheetexport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Workbooks;

/** The communes' plans beside the district's targets as a workbook: what the screen says, and nowhere 0 for what nobody has set. */
@ApiTest
class CommuneComparisonSheetTest {
    private static final int COMMUNES = 13;
    private static final String SUMS = "Cộng các xã và chỉ tiêu huyện";
    private static final String EACH = "Từng xã, thị trấn";
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");
    private String planId = "";
    private CommuneDraft draft = new CommuneDraft("");

    @BeforeEach
    void begin() {
        planId = officer.planId();
        draft = CommuneDraft.begin();
        String jobs = officer.idOf("/indicators?limit=100&planId=" + planId, "code", "I2");
        String id = officer.get("/commune-targets?limit=100&planId=" + draft.id())
                .getString("items.find { it.indicatorId == '" + jobs + "' }.id");
        Map<String, Object> target = draft.part();
        target.put("indicatorId", jobs);
        target.put("value", 400);
        officer.put("/commune-targets/" + id, 0, target).then().statusCode(200);
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
    }

    @Test
    void saysOfEachIndicatorWhatTheScreenSays() {
        JsonPath screen = manager.get("/plans/" + planId + "/commune-comparison");
        Map<String, String> codes = codes();

        List<Map<String, Object>> rows = Workbooks.table(file(manager), SUMS);

        assertThat(rows).hasSameSizeAs(screen.getList("indicators")).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            String line = "indicators[" + i + "].";
            Map<String, Object> row = rows.get(i);
            String code = Objects.requireNonNull(codes.get(screen.getString(line + "indicatorId")));
            assertThat(row).as(code).containsEntry("Mã", code);
            assertThat(row.get("Chỉ tiêu huyện, tử số")).isEqualTo(number(screen, line + "districtNumerator"));
            assertThat(row.get("Chỉ tiêu huyện, mẫu số")).isEqualTo(number(screen, line + "districtDenominator"));
            assertThat(row.get("Cộng xã đặt ra, tử số")).isEqualTo(number(screen, line + "check.numerator"));
            assertThat(row.get("Cộng xã đặt ra, mẫu số")).isEqualTo(number(screen, line + "check.denominator"));
            assertThat(row.get("Chênh lệch")).as(code).isEqualTo(number(screen, line + "check.difference"));
            Double sum = number(screen, line + "check.sum");
            if (sum != null) {
                assertThat(row).as(code).containsEntry("Cộng xã đặt ra", sum);
            }
            Double district = number(screen, line + "districtTarget");
            if (district != null) {
                assertThat(row).as(code).containsEntry("Chỉ tiêu huyện", district);
            }
            List<String> missing = screen.getList(line + "check.missingAreaIds", String.class);
            assertThat(missing.isEmpty()).as(code).isNotEqualTo(row.containsKey("Xã chưa có mức"));
        }
    }

    @Test
    void saysThatACommuneHasSetNothingAndNever0() {
        Map<String, Object> jobs = row(Workbooks.table(file(manager), SUMS), "I2");

        assertThat(jobs)
                .containsEntry("Chỉ tiêu huyện", 4300.0)
                .containsEntry("Cộng huyện giao", 4300.0)
                .containsEntry("Cộng xã đặt ra", 400.0)
                .containsEntry("Số xã có mức", 1.0)
                .containsEntry("Khớp không?", "Chưa đủ số liệu")
                .containsEntry("Chênh lệch", 400.0 - 4300)
                .containsEntry("Xã Phước Sơn", 400.0)
                .containsEntry("Xã Phước Hòa", "Chưa có mức");
        assertThat(String.valueOf(jobs.get("Xã chưa có mức")))
                .contains("Xã Phước Hòa")
                .doesNotContain("Xã Phước Sơn");
        assertThat(String.valueOf(jobs.get("Xã chưa có mức")).split(", ")).hasSize(COMMUNES - 1);
        assertThat(Workbooks.title(file(manager), SUMS)).anyMatch(line -> line.contains("số liệu mẫu"));
    }

    @Test
    void goesCommuneByCommune() {
        List<Map<String, Object>> rows = Workbooks.table(file(manager), EACH);

        JsonPath screen = manager.get("/plans/" + planId + "/commune-comparison");
        assertThat(rows).hasSize(screen.getList("indicators").size() * COMMUNES);
        assertThat(rows)
                .filteredOn(row -> "I2".equals(row.get("Mã")) && "Xã Phước Sơn".equals(row.get("Xã, thị trấn")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Kế hoạch xã", "Dự thảo")
                        .containsEntry("Huyện giao", 420.0)
                        .containsEntry("Nguồn của mức giao", "Số liệu mẫu")
                        .containsEntry("Xã đặt ra", 400.0)
                        .containsEntry("Chênh lệch", -20.0)
                        .doesNotContainKey("Ghi chú"));
        assertThat(rows)
                .filteredOn(row -> "I2".equals(row.get("Mã")) && "Xã Phước Hòa".equals(row.get("Xã, thị trấn")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Kế hoạch xã", "Chưa có")
                        .containsEntry("Huyện giao", 320.0)
                        .containsEntry("Xã đặt ra", "Chưa có mức")
                        .doesNotContainKey("Chênh lệch"));
        assertThat(rows).anyMatch(row -> "Lấy theo huyện, xã chưa xác nhận".equals(row.get("Ghi chú")));
    }

    @Test
    void tellsWhereEachPlanStandsAsFarAsTheCallerSeesIt() {
        Caller neighbour = Caller.as("neighbour-officer");
        String plans = "Các xã, thị trấn";

        assertThat(Workbooks.table(file(manager), plans))
                .hasSize(COMMUNES)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Xã, thị trấn", "Xã Phước Sơn")
                        .containsEntry("Trạng thái", "Dự thảo"));
        // A draft is its own unit's, and the manager's.
        assertThat(Workbooks.table(file(neighbour), plans))
                .allSatisfy(row -> assertThat(row).containsEntry("Trạng thái", "Chưa có"));
        assertThat(row(Workbooks.table(file(neighbour), SUMS), "I2"))
                .containsEntry("Cộng xã đặt ra", "Chưa có mức")
                .containsEntry("Khớp không?", "Chưa xã nào có mức");
    }

    @Test
    void knowsNoPlanThatIsNotThere() {
        assertProblem(manager.send("/sheets/commune-comparison?planId=" + UUID.randomUUID()), 404, "not-found");
    }

    private Map<String, String> codes() {
        List<Map<String, String>> all =
                manager.get("/indicators?limit=100&planId=" + planId).getList("items");
        return all.stream()
                .collect(
                        Collectors.toMap(one -> String.valueOf(one.get("id")), one -> String.valueOf(one.get("code"))));
    }

    private static Map<String, Object> row(List<Map<String, Object>> rows, String code) {
        return rows.stream()
                .filter(row -> code.equals(row.get("Mã")))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Double number(JsonPath json, String path) {
        String told = json.getString(path);
        return told == null ? null : Double.valueOf(told);
    }

    private byte[] file(Caller caller) {
        return caller.send("/sheets/commune-comparison?planId=" + planId)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
