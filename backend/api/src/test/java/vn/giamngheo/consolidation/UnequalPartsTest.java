package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** Parts of a whole that other units have told, or that are divided by other totals, are not added up or compared unsaid. */
@ApiTest
class UnequalPartsTest {
    private static final String YEAR = "Cả năm";
    private static final String MONTH = "Tháng 1";
    private static final String SON = "xa-phuoc-son";
    private static final String HOA = "xa-phuoc-hoa";
    private final Caller manager = Caller.as("manager");
    private String planId = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        Reporting.open(planId, "YEARLY", YEAR, "2023-12-15", "2024-12-14");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void areNamedWhereTheyAreDividedByOtherTotals() {
        tell(SON, "I1a", 60, 1200);
        tell(SON, "I1b", 30, 900);
        become(SON, "ACCEPTED");

        JsonPath made = made(YEAR);

        assertThat(made.getList("contents.unequalParts")).hasSize(1);
        assertThat(made.getString("contents.unequalParts[0].wholeId")).isEqualTo(indicator("I1"));
        assertThat(made.getString("contents.unequalParts[0].span")).isEqualTo("PERIOD");
        assertThat(made.getBoolean("contents.unequalParts[0].provisional")).isFalse();
        assertThat(made.getList("contents.unequalParts[0].bases.code")).containsExactly("I1a", "I1b");
        assertThat(made.getList("contents.unequalParts[0].bases.denominator")).isEqualTo(List.of(1200, 900));
    }

    /** The same total by chance says nothing of who has told it. */
    @Test
    void areNamedWhereOtherUnitsHaveToldThem() {
        tell(SON, "I1a", 60, 1200);
        tell(HOA, "I1b", 30, 1200);
        become(SON, "SUBMITTED");
        become(HOA, "SUBMITTED");

        JsonPath made = made(YEAR);

        assertThat(made.getList("contents.unequalParts.provisional")).isEqualTo(List.of(true));
        assertThat(made.getList("contents.unequalParts[0].bases.told")).isEqualTo(List.of(1, 1));
        assertThat(made.getList("contents.unequalParts[0].bases.asked")).isEqualTo(List.of(13, 13));
    }

    @Test
    void areNamedWhereAPartLiesWithinWhatOthersHaveTold() {
        Reporting.open(planId, "MONTHLY", MONTH, "2023-12-15", "2024-01-14");
        Reporting.tell(MONTH, SON, "I2", "value = 40");
        Reporting.tell(MONTH, SON, "I2a", "value = 4");
        Reporting.tell(MONTH, HOA, "I2", "value = 20");
        Reporting.become(MONTH, SON, "ACCEPTED");
        Reporting.become(MONTH, HOA, "ACCEPTED");

        JsonPath made = made(MONTH);

        assertThat(made.getList("contents.unequalParts.wholeId")).isEqualTo(List.of(indicator("I2")));
        assertThat(made.getList("contents.unequalParts[0].bases.code")).containsExactly("I2", "I2a");
        assertThat(made.getList("contents.unequalParts[0].bases.told")).isEqualTo(List.of(2, 1));
    }

    @Test
    void areNoneWhereAllRestOnTheSame() {
        tell(SON, "I1a", 60, 1200);
        tell(SON, "I1b", 30, 1200);
        become(SON, "ACCEPTED");

        assertThat(made(YEAR).getList("contents.unequalParts")).isEmpty();
    }

    @Test
    void standOnPaperAndInTheSheet() {
        tell(SON, "I1a", 60, 1200);
        tell(SON, "I1b", 30, 900);
        become(SON, "ACCEPTED");
        String id = made(YEAR).getString("id");

        assertThat(new Docx(manager.send("/consolidation-documents/" + id).asByteArray()).inStyle("Note"))
                .contains(
                        "Trong kỳ, chỉ tiêu số 1 và các phần của chỉ tiêu này không cùng phạm vi số liệu, cần lưu ý khi"
                                + " cộng hoặc so sánh: chỉ tiêu số 2 có 1/13 số liệu, mẫu số 1.200; chỉ tiêu số 3 có 1/13 số"
                                + " liệu, mẫu số 900.");
        Map<String, Object> row =
                Workbooks.table(manager.send("/consolidation-sheets/" + id).asByteArray(), "Theo chỉ tiêu").stream()
                        .filter(one -> "I1".equals(one.get("Mã")))
                        .findFirst()
                        .orElseThrow();
        assertThat(row)
                .containsEntry(
                        "Các phần không cùng phạm vi số liệu",
                        "Trong kỳ: I1a có 1/13 số liệu, mẫu số 1.200; I1b có 1/13 số liệu, mẫu số 900");
    }

    /** Below a report that somebody signs, in its sheet, and of figures that nobody has accepted yet as well. */
    @Test
    void areMarkedWhereOneIsMoreThanItsWhole() {
        Reporting.open(planId, "MONTHLY", MONTH, "2023-12-15", "2024-01-14");
        Reporting.tell(MONTH, SON, "I2", "value = 3");
        Reporting.tell(MONTH, SON, "I2a", "value = 5");
        Reporting.become(MONTH, SON, "SUBMITTED");

        String id = made(MONTH).getString("id");

        assertThat(new Docx(manager.send("/consolidation-documents/" + id).asByteArray()).inStyle("Note"))
                .anyMatch(note -> note.contains("số liệu lớn hơn chỉ tiêu mà nó là một phần, cần kiểm tra lại")
                        && note.contains("trong kỳ, tạm tính")
                        && !note.contains("đã duyệt"));
        assertThat(Workbooks.table(manager.send("/consolidation-sheets/" + id).asByteArray(), "Theo chỉ tiêu").stream()
                        .filter(one -> one.get("Lớn hơn chỉ tiêu mà nó là một phần") != null)
                        .map(one -> one.get("Mã")))
                .containsExactly("I2a");
    }

    private JsonPath made(String round) {
        String roundId = manager.idOf("/rounds?limit=100&planId=" + planId, "name", round);
        return manager.post("/consolidations", Map.of("roundId", roundId))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String indicator(String code) {
        return manager.idOf("/indicators?limit=100&planId=" + planId, "code", code);
    }

    private static void tell(String unit, String code, int part, int total) {
        Reporting.tell(YEAR, unit, code, "numerator = " + part + ", denominator = " + total);
    }

    private static void become(String unit, String state) {
        Reporting.become(YEAR, unit, state);
    }
}
