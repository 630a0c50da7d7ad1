package vn.giamngheo.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Books;
import vn.giamngheo.testing.Books.Line;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Workbooks;

/** The counterpart rule on the real plan and on what decisions allocated, with the class that finance sets. */
@ApiTest
class CounterpartTest {
    private final Caller finance = Caller.as("finance");
    private String planId = "";
    private String path = "";

    @BeforeEach
    void begin() {
        planId = finance.planId();
        path = "/plans/" + planId + "/counterpart";
    }

    @AfterEach
    void forget() {
        new Books(planId).forget();
        Database.forget("delete from plan_counterpart where plan_id = '" + planId + "'");
    }

    @Test
    void passesTheRealPlanForNowAndNotesTwoLines() {
        JsonPath rule = Caller.as("commune-officer").get(path);

        assertThat(rule.getInt("chosen.leastPercent")).isEqualTo(15);
        assertThat(rule.getString("source.provenance")).isEqualTo("ASSUMED");
        assertThat(rule.getList("classes.leastPercent", Integer.class)).containsExactly(15, 10, 3);
        assertThat(rule.getLong("stated.central")).isEqualTo(7_300_156_000L);
        assertThat(rule.getLong("stated.local")).isEqualTo(1_270_800_000L);
        assertThat("%.2f".formatted(100.0 * rule.getLong("stated.local") / rule.getLong("stated.central")))
                .matches("17[.,]41");
        assertThat(rule.getString("stated.verdict")).isEqualTo("MET");
        assertThat(rule.getBoolean("stated.provisional")).isTrue();
        assertThat(rule.getInt("stated.open"))
                .as("the district's and the communes' money, and two amounts that name no source")
                .isEqualTo(4);
        assertThat(rule.getLong("stated.shortBy")).isZero();
        assertThat(rule.getList("stated.lines.findAll { it.shortBy > 0 }.code", String.class))
                .containsExactly("DA2", "DA7-TDA2");
        assertThat(rule.getLong("stated.lines.find { it.code == 'DA2' }.shortBy"))
                .isEqualTo(300_000L);
        assertThat(rule.getLong("stated.lines.find { it.code == 'DA7-TDA2' }.shortBy"))
                .isEqualTo(750_000L);
        assertThat(rule.getList("stated.lines")).hasSize(7);
        assertThat(rule.<Object>get("allocated"))
                .as("not for a unit that sees a part of the money")
                .isNull();
    }

    @Test
    void isHeldAgainstWhatDecisionsAllocatedToo() throws SQLException {
        assertThat(finance.get(path).getString("allocated.verdict")).isEqualTo("UNKNOWN");
        String district = finance.idOf("/agencies?limit=100&asOf=2024-06-01", "code", "ubnd-huyen");
        String farming = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
        Books books = new Books(planId);
        books.superior(
                "INITIAL",
                LocalDate.of(2024, 3, 1),
                Line.of(farming, "CENTRAL", null, district, 1_000),
                Line.of(farming, "PROVINCIAL_COUNTERPART", null, district, 100));
        assertThat(finance.get(path).getString("allocated.verdict")).isEqualTo("NOT_MET");
        assertThat(finance.get(path).getLong("allocated.shortBy")).isEqualTo(50);
        books.superior(
                "INITIAL",
                LocalDate.of(2024, 4, 1),
                Line.of(farming, "COMMUNE", null, district, 30),
                Line.of(farming, "MOBILISED", null, district, 500));
        assertThat(finance.get(path).getLong("allocated.shortBy"))
                .as("a commune's budget counts, gifts do not")
                .isEqualTo(20);
        assertThat(finance.get(path + "?asOf=2024-03-31").getLong("allocated.shortBy"))
                .isEqualTo(50);
    }

    @Test
    void holdsTheYearsOwnMoneyAgainstEachOtherAndNotWhatTheYearBeforeLeft() throws SQLException {
        String district = finance.idOf("/agencies?limit=100&asOf=2024-06-01", "code", "ubnd-huyen");
        String farming = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
        String health = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA2");
        Books books = new Books(planId);
        books.superior(
                "CARRY_OVER",
                LocalDate.of(2024, 2, 1),
                Line.of(farming, "CENTRAL", null, district, 1_000_000_000L),
                Line.of(health, "CENTRAL", null, district, 500_000_000L));
        assertThat(finance.get(path).getString("allocated.verdict"))
                .as("nothing of the year itself is known yet")
                .isEqualTo("UNKNOWN");
        books.superior(
                "INITIAL",
                LocalDate.of(2024, 3, 1),
                Line.of(farming, "CENTRAL", null, district, 7_300_156_000L),
                Line.of(farming, "PROVINCIAL_COUNTERPART", null, district, 1_270_800_000L));

        JsonPath rule = finance.get(path);

        assertThat(rule.getLong("allocated.central")).isEqualTo(7_300_156_000L);
        assertThat(rule.getLong("allocated.local")).isEqualTo(1_270_800_000L);
        assertThat(rule.getString("allocated.verdict")).isEqualTo("MET");
        assertThat(rule.getLong("allocated.lines.find { it.code == 'DA3-TDA1' }.central"))
                .isEqualTo(7_300_156_000L);
        assertThat(shown()).contains("không gồm kinh phí năm trước chuyển sang", "7,300,156,000");
    }

    @Test
    void saysInTheSheetThatTheClassIsAssumedAndTheMoneyMadeUp() throws SQLException {
        assertThat(shown()).contains("giả định").doesNotContain("Có số liệu mẫu");
        String district = finance.idOf("/agencies?limit=100&asOf=2024-06-01", "code", "ubnd-huyen");
        String farming = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
        new Books(planId)
                .superior("INITIAL", LocalDate.of(2024, 3, 1), Line.of(farming, "CENTRAL", null, district, 1_000));

        assertThat(shown()).contains("Có số liệu mẫu");
        assertThat(finance.get(path).getBoolean("sample")).isTrue();
    }

    private String shown() {
        return Workbooks.shown(finance.send(path + "/sheet").asByteArray()).toString();
    }

    @Test
    void takesTheClassThatFinanceSets() {
        String ten = finance.get(path).getString("classes.find { it.leastPercent == 10 }.id");
        Map<String, Object> request =
                Map.of("classId", ten, "source", Map.of("provenance", "REFERENCE", "note", "Theo số giao dự toán"));

        Response set = finance.put(path, 0, request);

        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        assertThat(set.header("ETag")).isEqualTo("\"1\"");
        assertThat(set.jsonPath().getInt("chosen.leastPercent")).isEqualTo(10);
        assertThat(set.jsonPath().getString("source.provenance")).isEqualTo("REFERENCE");
        assertThat(set.jsonPath().getList("stated.lines.findAll { it.shortBy > 0 }"))
                .isEmpty();
        assertProblem(finance.put(path, 0, request), 412, "stale-version");
        assertProblem(
                        finance.put(path, 1, Map.of("classId", planId, "source", Map.of("provenance", "ASSUMED"))),
                        422,
                        "invalid-fields")
                .pointsAt("/classId");
        assertProblem(
                        finance.put(path, 1, Map.of("classId", ten, "source", Map.of("provenance", "STATED"))),
                        422,
                        "invalid-fields")
                .pointsAt("/source/provenance");
        assertProblem(Caller.as("manager").put(path, 1, request), 403, "forbidden");
        assertThat(finance.get(path + "/history").getList("items.operation", String.class))
                .containsExactly("counterpart.set");
    }
}
