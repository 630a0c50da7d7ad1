package vn.giamngheo.moneytable;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Books;
import vn.giamngheo.testing.Books.Line;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Workbooks;

/** The four figures of the real plan beside a ledger that tests write, to the đồng and as of any day. */
@ApiTest
class FundingMatrixTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final long GRANTED = 1_227_000_000L;

    private final Caller finance = Caller.as("finance");
    private String planId = "";
    private Books books = new Books("");

    @BeforeEach
    void begin() {
        planId = finance.planId();
        books = new Books(planId);
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @Test
    void showsThePlansWordAloneWhereNoDecisionIsThere() {
        JsonPath matrix = finance.get("/plans/" + planId + "/funding-matrix");

        assertThat(matrix.getLong("total.stated.amount")).isEqualTo(8_570_956_000L);
        assertThat(matrix.getLong(source("CENTRAL") + ".stated.amount")).isEqualTo(7_300_156_000L);
        assertThat(matrix.getLong(source("PROVINCIAL_COUNTERPART") + ".stated.amount"))
                .isEqualTo(1_270_800_000L);
        assertThat(matrix.getInt("total.pending")).isEqualTo(9);
        assertThat(matrix.getList("rows")).hasSize(23);
        for (String figure : List.of("allocated", "passedOn", "spent", "remaining", "difference")) {
            assertThat(matrix.getList("rows.figures." + figure)).as(figure).containsOnlyNulls();
            assertThat(matrix.<Object>get("total." + figure)).as(figure).isNull();
        }
        assertThat(matrix.getBoolean("sample")).isFalse();
    }

    @Test
    void setsTheFourFiguresSideBySideAndExplainsTheDifference() throws SQLException {
        write();
        JsonPath matrix = finance.get("/plans/" + planId + "/funding-matrix");
        String row = row(matrix, "DA3-TDA1", "CENTRAL");

        assertThat(matrix.getLong(row + ".stated.amount")).isEqualTo(GRANTED);
        assertThat(matrix.getLong(row + ".allocated")).isEqualTo(1_300_000_000L);
        assertThat(matrix.getLong(row + ".passedOn")).isEqualTo(1_000_000_000L);
        assertThat(matrix.getLong(row + ".spent")).isEqualTo(150_000_000L);
        assertThat(matrix.getLong(row + ".remaining")).isEqualTo(1_150_000_000L);
        assertThat(matrix.getLong(row + ".difference")).isEqualTo(73_000_000L);
        assertThat(matrix.getLong(row + ".byKind.find { it.kind == 'INITIAL' }.amount"))
                .isEqualTo(GRANTED);
        assertThat(matrix.getLong(row + ".byKind.find { it.kind == 'ADJUSTMENT' }.amount"))
                .isEqualTo(73_000_000L);
        assertThat(matrix.getBoolean("sample")).isTrue();
        assertThat(matrix.getLong("total.allocated")).isEqualTo(1_800_000_000L);
        assertThat(matrix.getLong("total.spent")).isEqualTo(150_000_000L);
    }

    @Test
    void showsWhatADecisionGaveToWhatThePlanLeavesOpenAndStillSaysPending() throws SQLException {
        write();
        JsonPath matrix = finance.get("/plans/" + planId + "/funding-matrix");
        String open = "rows.find { it.pendingWords == 'Theo nguồn kinh phí phân bổ của Sở Y tế' }";
        String given = row(matrix, "DA3-TDA2", "CENTRAL");

        assertThat(matrix.<Object>get(open + ".figures.stated.amount")).isNull();
        assertThat(matrix.getInt(open + ".figures.stated.pending")).isEqualTo(1);
        assertThat(matrix.<Object>get(open + ".figures.difference")).isNull();
        assertThat(matrix.getLong(given + ".allocated")).isEqualTo(500_000_000L);
        assertThat(matrix.<Object>get(given + ".difference")).isNull();
        assertThat(matrix.<Object>get(row(matrix, "DA2", "CENTRAL") + ".allocated"))
                .as("no decision is not 0")
                .isNull();
        assertThat(matrix.getInt(open + ".figures.pending")).isZero();
        assertThat(matrix.getInt("total.stated.pending"))
                .as("the plan goes on saying so")
                .isEqualTo(9);
        assertThat(matrix.getInt("total.pending")).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29,           0,           0,          0",
        "2024-03-01, 1227000000,           0,          0",
        "2024-03-10, 1227000000, 1000000000,          0",
        "2024-05-02, 1227000000, 1000000000,  150000000",
        "2024-06-01, 1300000000, 1000000000,  150000000",
    })
    void readsTheBooksAsOfTheDay(LocalDate asOf, long allocated, long passedOn, long spent) throws SQLException {
        write();
        JsonPath matrix = finance.get("/plans/" + planId + "/funding-matrix?asOf=" + asOf);
        String row = row(matrix, "DA3-TDA1", "CENTRAL");

        assertThat(matrix.getString("asOf")).isEqualTo(asOf.toString());
        if (allocated == 0) {
            assertThat(matrix.<Object>get(row + ".allocated")).isNull();
        } else {
            assertThat(matrix.getLong(row + ".allocated")).isEqualTo(allocated);
            assertThat(matrix.getLong(row + ".passedOn")).isEqualTo(passedOn);
            assertThat(matrix.getLong(row + ".spent")).isEqualTo(spent);
        }
    }

    @Test
    void readsTheBooksOfOneAgency() throws SQLException {
        write();
        JsonPath department = ofAgency(finance, "nnptnt");
        JsonPath commune = ofAgency(finance, "xa-phuoc-son");

        assertThat(department.getList("rows")).hasSize(1);
        assertThat(department.getLong("total.allocated")).isEqualTo(1_000_000_000L);
        assertThat(department.getLong("total.passedOn")).isEqualTo(400_000_000L);
        assertThat(department.getLong("total.spent")).isZero();
        assertThat(department.getLong("total.remaining")).isEqualTo(600_000_000L);
        assertThat(department.<Object>get("total.difference"))
                .as("the plan states nothing of one agency")
                .isNull();
        assertThat(commune.getLong("total.allocated")).isEqualTo(400_000_000L);
        assertThat(commune.getLong("total.spent")).isEqualTo(150_000_000L);
        assertThat(commune.getLong("total.remaining")).isEqualTo(250_000_000L);
    }

    @Test
    void splitsByKindOfCapital() throws SQLException {
        write();
        JsonPath investment = finance.get("/plans/" + planId + "/funding-matrix?capitalKind=INVESTMENT");
        JsonPath recurrent = finance.get("/plans/" + planId + "/funding-matrix?capitalKind=RECURRENT");

        assertThat(investment.<Object>get("total.allocated")).isNull();
        assertThat(recurrent.getLong("total.allocated")).isEqualTo(1_800_000_000L);
        assertThat(recurrent.<Object>get("total.difference")).isNull();
    }

    @Test
    void withholdsFromAUnitWhatItHasNoPartIn() throws SQLException {
        write();
        Caller department = Caller.as("department-officer");
        Caller commune = Caller.as("commune-officer");
        JsonPath led = department.get("/plans/" + planId + "/funding-matrix");
        JsonPath seen = commune.get("/plans/" + planId + "/funding-matrix");

        assertThat(led.getLong(row(led, "DA3-TDA1", "CENTRAL") + ".allocated")).isEqualTo(1_300_000_000L);
        assertThat(led.<Object>get(row(led, "DA3-TDA2", "CENTRAL") + ".allocated"))
                .isNull();
        assertThat(led.getInt(row(led, "DA3-TDA2", "CENTRAL") + ".withheld")).isEqualTo(1);
        assertThat(led.getLong("total.allocated")).isEqualTo(1_300_000_000L);
        assertThat(seen.getList("rows.figures.allocated")).containsOnlyNulls();
        assertThat(seen.getLong("total.stated.amount")).isEqualTo(8_570_956_000L);
        assertThat(ofAgency(commune, "xa-phuoc-son").getLong("total.remaining")).isEqualTo(250_000_000L);
        assertThat(ofAgency(commune, "nnptnt").getList("rows")).isEmpty();
        assertThat(ofAgency(department, "xa-phuoc-son").getLong("total.remaining"))
                .as("of a sub-project that it leads")
                .isEqualTo(250_000_000L);
    }

    @Test
    void leavesAsASheetWithWhatNobodyKnowsInWords() throws SQLException {
        write();
        List<List<String>> rows = shown("/sheets/funding-matrix?asOf=2024-05-31&planId=" + planId);
        List<String> undecided = line(rows, "DA2");

        assertThat(line(rows, "DA3-TDA1").subList(3, 9))
                .containsExactly(
                        "1,227,000,000", "1,227,000,000", "0", "1,000,000,000", "150,000,000", "1,077,000,000");
        assertThat(undecided.get(4)).isEqualTo("Chưa có quyết định");
        assertThat(undecided.subList(5, undecided.size())).allMatch(String::isEmpty);
        assertThat(rows.toString())
                .contains("Chưa rõ: Theo nguồn kinh phí phân bổ của Sở Y tế")
                .contains("31/05/2024")
                .contains("Có số liệu mẫu");
        assertThat(rows.getLast().subList(1, 5))
                .containsExactly(
                        "Cộng; chưa kể 9 khoản kế hoạch chưa rõ số tiền", "", "8,570,956,000", "1,727,000,000");
        assertThat(Workbooks.shown(Caller.as("commune-officer")
                                .send("/sheets/funding-matrix?planId=" + planId)
                                .asByteArray())
                        .toString())
                .contains("Ngoài phạm vi")
                .doesNotContain("1,727,000,000");
    }

    @Test
    void letsTheTimelineAndTheCounterpartLeaveToo() throws SQLException {
        write();
        String farming = subProject("DA3-TDA1");

        assertThat(shown("/sub-projects/" + farming + "/funding-timeline/sheet").toString())
                .contains("Giải ngân")
                .contains("150,000,000")
                .contains("Ngoài huyện")
                .contains("Số liệu mẫu");
        assertThat(shown("/plans/" + planId + "/counterpart/sheet").toString())
                .contains("Kế hoạch nêu")
                .contains("1,270,800,000")
                .contains("tạm tính");
    }

    private List<List<String>> shown(String path) {
        return Workbooks.shown(
                finance.send(path).then().statusCode(200).extract().asByteArray());
    }

    private static List<String> line(List<List<String>> rows, String code) {
        return rows.stream()
                .filter(row -> row.size() > 2
                        && row.getFirst().equals(code)
                        && row.get(2).equals("Vốn Trung ương"))
                .findFirst()
                .orElseThrow();
    }

    private void write() throws SQLException {
        String district = agency("ubnd-huyen");
        String department = agency("nnptnt");
        String commune = agency("xa-phuoc-son");
        String farming = subProject("DA3-TDA1");
        books.superior(
                "INITIAL",
                MARCH,
                Line.of(farming, "CENTRAL", null, district, GRANTED),
                Line.of(subProject("DA3-TDA2"), "CENTRAL", null, district, 500_000_000L));
        books.own(
                district,
                "INITIAL",
                MARCH.plusDays(9),
                Line.of(farming, "CENTRAL", district, department, 1_000_000_000L));
        books.own(
                department,
                "INITIAL",
                MARCH.plusDays(31),
                Line.of(farming, "CENTRAL", department, commune, 400_000_000L));
        books.paid(commune, LocalDate.of(2024, 5, 2), farming, "CENTRAL", 150_000_000L);
        books.superior(
                "ADJUSTMENT", LocalDate.of(2024, 6, 1), Line.of(farming, "CENTRAL", null, district, 73_000_000L));
    }

    private JsonPath ofAgency(Caller caller, String code) {
        return caller.get("/plans/" + planId + "/funding-matrix?agencyId=" + agency(code));
    }

    private String row(JsonPath matrix, String code, String source) {
        String id = matrix.getString("bySubProject.find { it.code == '" + code + "' }.subProjectId");
        return "rows.find { it.subProjectId == '" + id + "' && it.fundingSource == '" + source + "' }.figures";
    }

    private static String source(String source) {
        return "bySource.find { it.fundingSource == '" + source + "' }.figures";
    }

    private String agency(String code) {
        return finance.idOf("/agencies?limit=100&asOf=2024-06-01", "code", code);
    }

    private String subProject(String code) {
        return finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", code);
    }
}
