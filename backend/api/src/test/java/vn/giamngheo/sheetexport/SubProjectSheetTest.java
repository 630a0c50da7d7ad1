package vn.giamngheo.sheetexport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Workbooks;

/** The plan's projects and sub-projects as a sheet, with the same money as the plan's sums have. */
@ApiTest
class SubProjectSheetTest {
    private static final String SHEET = "Dự án và tiểu dự án năm 2024";
    private static final String CENTRAL = "Vốn Trung ương (đồng)";
    private static final String TOTAL = "Tổng (đồng)";
    private final Caller manager = Caller.as("manager");
    private String planId = "";

    @BeforeEach
    void find() {
        planId = manager.planId();
    }

    @Test
    void hasEachSubProjectWithItsLeadsAndItsStatedMoney() {
        JsonPath list = manager.get("/sub-projects?limit=100&planId=" + planId);
        JsonPath money = manager.get("/stated-funding/summary?planId=" + planId);

        List<Map<String, Object>> all = sheet(manager, "");
        List<Map<String, Object>> rows = all.subList(0, all.size() - 1);

        assertThat(rows)
                .extracting(row -> row.get("Mã"))
                .containsExactlyInAnyOrderElementsOf(list.getList("items.code"));
        for (Map<String, Object> row : rows) {
            String sum = "byProject.collectMany { it.bySubProject }.find { it.code == '" + row.get("Mã") + "' }";
            if (money.get(sum) == null) {
                assertThat(row).doesNotContainKeys(CENTRAL, TOTAL);
                continue;
            }
            assertThat(said(row.get(TOTAL))).isEqualTo(number(money, sum + ".sum.amount"));
            assertThat(row).containsEntry("Số khoản chưa rõ", number(money, sum + ".sum.pending"));
            assertThat(row).containsKey("Cơ quan chủ trì");
        }
        assertThat(rows).anyMatch(row -> "Chưa rõ số tiền".equals(row.get(TOTAL)));
        assertThat(all.getLast())
                .containsEntry(TOTAL, number(money, "total.amount"))
                .containsEntry("Số khoản chưa rõ", number(money, "total.pending"))
                .containsEntry(CENTRAL, number(money, "bySource.find { it.fundingSource == 'CENTRAL' }.sum.amount"));
    }

    @Test
    void keepsToWhatIsSearchedForAndWhoLeads() {
        String agency = Examples.agency(manager, "ldtbxh");
        List<Map<String, Object>> led = sheet(manager, "&leadId=" + agency);

        assertThat(led)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("Cơ quan chủ trì"))
                        .asString()
                        .contains(manager.get("/agencies/" + agency).getString("shortName")));
        assertThat(sheet(manager, "&search=DA3-TDA1"))
                .extracting(row -> row.get("Mã"))
                .containsExactly("DA3-TDA1");
        assertThat(Workbooks.title(file(manager, "&search=DA3"), SHEET))
                .contains("Chỉ gồm các tiểu dự án đã lọc trên màn hình.");
    }

    @Test
    void showsNoMoneyToWhoSeesNone() {
        assertThat(sheet(Caller.as("admin"), ""))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsKey("Tiểu dự án")
                        .doesNotContainKeys(TOTAL, CENTRAL, "Số khoản chưa rõ"));
        assertProblem(manager.send("/sheets/sub-projects?planId=" + UUID.randomUUID()), 404, "not-found");
    }

    private List<Map<String, Object>> sheet(Caller caller, String filter) {
        return Workbooks.table(file(caller, filter), SHEET);
    }

    private byte[] file(Caller caller, String filter) {
        return caller.send("/sheets/sub-projects?planId=" + planId + filter)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static @Nullable Double said(@Nullable Object cell) {
        return cell instanceof Double amount ? amount : null;
    }

    private static @Nullable Double number(JsonPath json, String path) {
        String told = json.getString(path);
        return told == null ? null : Double.valueOf(told);
    }
}
