package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.Workbooks;

/** What is told on screen in more words than a cell of a sheet takes stays what it is when the sheet comes back. */
@ApiTest
class LongWordsSheetTest {
    private static final String WORDS = "Nội dung bằng lời";
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");
    private String report = "";

    @BeforeEach
    void open() {
        String round = Rounds.opened(manager, Rounds.base(manager, "HALF_YEARLY", "2023-12-15", "2024-06-14"));
        report = Rounds.report(officer, round, "xa-phuoc-son");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void comeBackAsTheyLeft() {
        String words = words(5_000);
        tell(words);

        assertUnchanged(template());
        send("", besides(), "words-1").then().statusCode(200);

        assertThat(told()).isEqualTo(words);
    }

    @Test
    void comeBackAsTheyLeftWhereTheirSectionIsLocked() {
        tell(words(5_000));
        Reporting.run("update report_section set state = 'ACCEPTED' where report_id = '" + report + "'");

        assertUnchanged(template());
    }

    @Test
    void stayWholeWhereTheSheetHasOnlyTheirBeginning() {
        String words = words(35_000);
        tell(words);

        assertThat(Workbooks.shown(template()).toString()).contains("…").doesNotContain(words);
        assertUnchanged(template());
        send("", besides(), "words-2").then().statusCode(200);

        assertThat(told()).isEqualTo(words);
    }

    /** The rest would be lost. Other words in place of all are meant. */
    @Test
    void areNotChangedWhereTheSheetHasOnlyTheirBeginning() {
        String words = words(35_000);
        tell(words);

        byte[] changed = filled(row -> row.set(WORDS, "Sửa: " + words.substring(0, 20_000) + "…"));
        byte[] others = filled(row -> row.set(WORDS, "Nội dung mới"));

        assertThat(send("/preview", changed, "").jsonPath().getList("errors.type"))
                .isEqualTo(List.of("cut"));
        assertThat(send("/preview", others, "").jsonPath().getInt("changed")).isEqualTo(1);
    }

    @Test
    void aNoteIsNoLongerThanOnScreen() {
        byte[] noted = filled(row -> row.set("Ghi chú", words(4_001)));

        assertThat(send("/preview", noted, "").jsonPath().getList("errors.type"))
                .isEqualTo(List.of("too-long"));
    }

    private void assertUnchanged(byte[] sheet) {
        JsonPath seen = send("/preview", sheet, "").jsonPath();
        assertThat(seen.getList("errors")).isEmpty();
        assertThat(seen.getInt("added") + seen.getInt("changed") + seen.getInt("removed"))
                .isZero();
    }

    /** The template with something written beside what is told in words. */
    private byte[] besides() {
        return Workbooks.filled(template(), "I10", row -> {
            row.set("Tử số", 1);
            row.set("Mẫu số", 2);
        });
    }

    private byte[] filled(Consumer<Workbooks.FilledRow> filling) {
        return Workbooks.filled(template(), "I11", filling);
    }

    private byte[] template() {
        return officer.send("/sheets/report-results/" + report).asByteArray();
    }

    private void tell(String words) {
        JsonPath grid = officer.get("/report-results/" + report);
        Map<String, Object> cell = new HashMap<>();
        cell.put("resultId", grid.getString("rows.find { it.code == 'I11' }.resultId"));
        cell.put("version", grid.getInt("rows.find { it.code == 'I11' }.version"));
        cell.put("words", words);
        officer.request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(cell)))
                .put("/report-results/" + report)
                .then()
                .statusCode(200);
    }

    private String told() {
        return Objects.requireNonNull(
                officer.get("/report-results/" + report).getString("rows.find { it.code == 'I11' }.words"));
    }

    private Response send(String rest, byte[] sheet, String key) {
        return officer.request()
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(sheet)
                .post("/sheets/report-results/" + report + rest);
    }

    /** So many letters, of several lines. */
    private static String words(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "Hộ thứ " + i + " đã được hỗ trợ.\n")
                .collect(Collectors.joining())
                .substring(0, length - 1)
                .concat("h");
    }
}
