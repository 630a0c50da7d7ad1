package vn.giamngheo.moneytable;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Books;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Workbooks;

/** What is paid before any decision came is spent, and nothing else is known by that. */
@ApiTest
class PaymentWithoutDecisionTest {
    private static final long PAID = 30_000_000L;
    private final Caller finance = Caller.as("finance");
    private String planId = "";
    private Books books = new Books("");
    private Map<String, Integer> openBefore = Map.of();

    @BeforeEach
    void pay() throws SQLException {
        planId = finance.planId();
        openBefore = open();
        books = new Books(planId);
        String commune = finance.idOf("/agencies?limit=100&asOf=2024-06-01", "code", "xa-phuoc-son");
        for (String code : List.of("DA2", "DA3-TDA2")) {
            String subProject = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", code);
            books.paidUncovered(commune, LocalDate.of(2024, 5, 2), subProject, "CENTRAL", PAID);
        }
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @Test
    void allocatesNothingAndNotZero() {
        JsonPath matrix = finance.get(matrix());
        String paid =
                "rows.find { it.figures.spent == " + PAID + " && it.figures.stated.amount == 2802000000 }.figures";

        assertThat(matrix.getInt(paid + ".undecided")).isEqualTo(1);
        assertThat(matrix.getLong("total.spent")).isEqualTo(2 * PAID);
        for (String figure : List.of("allocated", "passedOn", "difference")) {
            assertThat(matrix.<Object>get(paid + "." + figure)).as(figure).isNull();
            assertThat(matrix.<Object>get("total." + figure)).as(figure).isNull();
        }
        List<List<String>> sheet = Workbooks.shown(
                finance.send("/sheets/funding-matrix?planId=" + planId).asByteArray());
        assertThat(sheet.stream()
                        .filter(row -> row.size() > 4 && row.contains("DA2") && row.contains("Vốn Trung ương")))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Chưa có quyết định"));
    }

    @Test
    void settlesNothingThatThePlanLeavesOpen() {
        assertThat(openBefore).containsEntry("finance", 9);
        assertThat(open()).isEqualTo(openBefore);
    }

    @Test
    void isNoCentralSupportOfZero() {
        JsonPath rule = finance.get("/plans/" + planId + "/counterpart");

        assertThat(rule.<Object>get("allocated.central")).isNull();
        assertThat(rule.getString("allocated.verdict")).isEqualTo("UNKNOWN");
    }

    /** How many amounts each of them sees as open. */
    private Map<String, Integer> open() {
        return Stream.of("finance", "commune-officer", "department-officer")
                .collect(Collectors.toMap(
                        who -> who, who -> Caller.as(who).get(matrix()).getInt("total.pending")));
    }

    private String matrix() {
        return "/plans/" + planId + "/funding-matrix";
    }
}
