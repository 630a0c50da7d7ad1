package vn.giamngheo.sheetexport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Workbooks;

/** The list of obstacles as a sheet: as long as the list is, and no longer than the caller sees. */
@ApiTest
class ObstacleSheetTest {
    private static final int MORE_THAN_A_PAGE = 24;
    private static final String SHEET = "Danh sách vướng mắc năm 2024";
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");
    private String planId = "";

    @BeforeEach
    void report() {
        // Other tests leave what they have entered for whoever comes.
        Examples.forgetAll();
        planId = officer.planId();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            Map<String, Object> obstacle = Examples.obstacle(officer, "");
            obstacle.put("title", "Vướng mắc số " + i);
            obstacle.put("dueOn", LocalDate.of(2099, 12, 31 - i).toString());
            Examples.reported(officer, obstacle);
        }
        String answered = Examples.reported(officer, Examples.obstacle(officer, "DA3-TDA1"));
        manager.post("/obstacles/" + answered + "/answer", 0, Map.of("text", "Đã rõ"))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void hasAllOfTheListInItsOrder() {
        JsonPath list = manager.get("/obstacles?limit=100&sort=title&planId=" + planId);

        List<Map<String, Object>> rows = sheet(manager, "&sort=title");

        assertThat(rows).hasSize(MORE_THAN_A_PAGE + 1);
        assertThat(rows).extracting(row -> row.get("Nội dung")).isEqualTo(list.getList("items.title"));
        assertThat(rows).extracting(row -> row.get("Hạn trả lời")).isEqualTo(list.getList("items.dueOn"));
        assertThat(rows)
                .filteredOn(row -> "Thiếu đất sản xuất".equals(row.get("Nội dung")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Tình trạng", "Đã trả lời")
                        .containsEntry("Đơn vị báo", "UBND xã Phước Sơn")
                        .containsEntry(
                                "Về việc",
                                manager.get("/sub-projects?limit=100&planId=" + planId)
                                        .getString("items.find { it.code == 'DA3-TDA1' }.name"))
                        .doesNotContainKeys("Hạn trả lời", "Quá hạn", "Nhập từ văn bản giấy"));
        assertThat(rows)
                .filteredOn(row -> "Vướng mắc số 1".equals(row.get("Nội dung")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Tình trạng", "Chờ trả lời")
                        .containsEntry("Về việc", "Cả kế hoạch"));
        assertThat(sheet(manager, ""))
                .extracting(row -> row.get("Nội dung"))
                .isEqualTo(manager.get("/obstacles?limit=100&planId=" + planId).getList("items.title"));
    }

    @Test
    void keepsToTheFiltersAndSaysSo() {
        String filter = "&state=ANSWERED&search=san%20xuat&overdue=false";

        assertThat(sheet(manager, filter)).hasSize(1);
        assertThat(Workbooks.title(file(manager, filter), SHEET))
                .contains("Chỉ gồm: tình trạng “Đã trả lời”; chưa quá hạn; có chữ “san xuat”");
        assertThat(sheet(manager, "&agencyId=" + Examples.agency(manager, "xa-phuoc-hoa")))
                .isEmpty();
        assertThat(Workbooks.title(file(manager, ""), SHEET)).noneMatch(line -> line.startsWith("Chỉ gồm"));
    }

    @Test
    void tellsWhatWasTakenBackAndWhy() {
        String id = Examples.reported(officer, Examples.obstacle(officer, ""));
        officer.post("/obstacles/" + id + "/retract", 0, Map.of("text", "Báo nhầm"))
                .then()
                .statusCode(200);

        assertThat(sheet(manager, "&state=CLOSED"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Tình trạng", "Đã rút lại")
                        .containsEntry("Lý do rút lại", "Báo nhầm"));
    }

    @Test
    void showsNobodyMoreThanTheListDoes() {
        // The department leads the sub-project that one of them is about.
        assertThat(sheet(Caller.as("department-officer"), "")).hasSize(1);
        assertThat(sheet(Caller.as("neighbour-officer"), "")).isEmpty();
        assertProblem(Caller.as("admin").send("/sheets/obstacles?planId=" + planId), 403, "forbidden");
    }

    @Test
    void isOfOnePlan() {
        assertProblem(manager.send("/sheets/obstacles"), 400, "invalid-parameter")
                .pointsAt("?planId");
        assertProblem(manager.send("/sheets/obstacles?sort=x&planId=" + planId), 400, "invalid-parameter")
                .pointsAt("?sort");
    }

    @Test
    void hasTheGuidanceThatWasKeptForAll() {
        String answered =
                manager.get("/obstacles?state=ANSWERED&planId=" + planId).getString("items[0].id");
        manager.post(
                        "/obstacles/" + answered + "/publish",
                        1,
                        Map.of("title", "Đất sản xuất", "summary", "Xem quy định"))
                .then()
                .statusCode(200);
        String path = "/sheets/guidance?sort=-publishedAt&planId=" + planId;
        String guidance = "Hướng dẫn chung năm 2024";
        JsonPath list = manager.get("/guidance?planId=" + planId);

        // Whoever is at work reads it, and not which unit asked.
        byte[] file = Caller.as("neighbour-officer").send(path).asByteArray();

        assertThat(Workbooks.table(file, guidance))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Tên hướng dẫn", list.getString("items[0].title"))
                        .containsEntry("Nội dung", "Xem quy định")
                        .containsEntry("Người đưa vào", list.getString("items[0].publisherName"))
                        .containsEntry(
                                "Về việc",
                                manager.get("/sub-projects?limit=100&planId=" + planId)
                                        .getString("items.find { it.code == 'DA3-TDA1' }.name"))
                        .doesNotContainValue("UBND xã Phước Sơn"));
        byte[] none = manager.send(path + "&search=nuoc").asByteArray();
        assertThat(Workbooks.table(none, guidance)).isEmpty();
        assertThat(Workbooks.title(none, guidance)).contains("Chỉ gồm: có chữ “nuoc”");
        // What helps stays when the year is over: without a plan it is that of all.
        assertThat(Workbooks.table(manager.send("/sheets/guidance").asByteArray(), "Hướng dẫn chung"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Tên hướng dẫn", "Đất sản xuất")
                        .containsEntry("Kế hoạch năm", "2024"));
    }

    private List<Map<String, Object>> sheet(Caller caller, String filter) {
        return Workbooks.table(file(caller, filter), SHEET);
    }

    private byte[] file(Caller caller, String filter) {
        return caller.request()
                .urlEncodingEnabled(false)
                .get("/sheets/obstacles?planId=" + planId + filter)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
