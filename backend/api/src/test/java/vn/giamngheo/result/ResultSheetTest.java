package vn.giamngheo.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** Figures that come in as a sheet, filled in where there was no network: all of it is kept, or nothing. */
@ApiTest
class ResultSheetTest {
    private static final String JANUARY = "Tháng 1";
    private static final List<String> HEADS = List.of(
            "Mã chỉ tiêu *",
            "Mã địa bàn *",
            "Số liệu",
            "Tử số",
            "Mẫu số",
            "Là số lũy kế (ghi x)",
            "Ghi chú",
            "Phiên bản (không sửa)");

    private final Caller officer = Caller.as("commune-officer");
    private String january = "";

    @BeforeEach
    void open() {
        Reporting.open(officer.planId(), "MONTHLY", JANUARY, "2023-12-15", "2024-01-14");
        january = Reporting.report(JANUARY, "xa-phuoc-son");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void isTakenWholeOrNotAtAll() {
        String template =
                Workbooks.shown(officer.send(sheets("")).asByteArray()).toString();
        assertThat(template).contains("Tháng 1", "I2a", "21970", "420 (số liệu mẫu)");

        byte[] faulty = sheet(line("I2", 12), line("I3", 1), line("I2a", 1.5));
        byte[] sound = sheet(line("I2", 12), line("I2a", 1));

        assertThat(send("/preview", faulty, "").jsonPath().getList("errors.type"))
                .isEqualTo(List.of("not-asked", "decimals"));
        assertProblem(send("", faulty, "one"), 422, "invalid-sheet");
        assertThat(officer.get("/report-results/" + january).getList("rows.value"))
                .containsOnlyNulls();
        assertThat(Workbooks.shown(send("/marked", faulty, "").asByteArray()).toString())
                .contains("không yêu cầu chỉ tiêu");
        assertThat(send("/preview", sound, "").jsonPath().getInt("added")).isEqualTo(2);
        send("", sound, "two").then().statusCode(200);
        assertKept();
    }

    @Test
    void comesBackAsItLeft() {
        Reporting.tell(JANUARY, "xa-phuoc-son", "I2", "value = 12");

        JsonPath seen =
                send("/preview", officer.send(sheets("")).asByteArray(), "").jsonPath();

        assertThat(seen.getList("errors")).isEmpty();
        assertThat(seen.getInt("added")).isZero();
        assertThat(seen.getInt("changed")).isZero();
    }

    /** With a note beside it or without: a figure that somebody deletes offline is meant to go. */
    @Test
    void emptiesWhatLeftWithAFigureAndComesBackWithout() {
        Reporting.tell(JANUARY, "xa-phuoc-son", "I2", "value = 25");
        byte[] emptied = filled("I2", sheet -> sheet.clear("Số liệu"));

        JsonPath seen = send("/preview", emptied, "").jsonPath();
        assertThat(seen.getList("errors")).isEmpty();
        assertThat(seen.getInt("removed")).isEqualTo(1);
        assertThat(seen.getInt("added") + seen.getInt("changed")).isZero();
        send("", emptied, "eight").then().statusCode(200);
        assertThat(officer.get("/report-results/" + january).getList("rows.value"))
                .containsOnlyNulls();
        // The same again, as after a lost answer, empties nothing any more.
        send("", emptied, "eight").then().statusCode(200);
        assertThat(send("/preview", emptied, "").jsonPath().getInt("removed")).isZero();

        Reporting.tell(JANUARY, "xa-phuoc-son", "I2", "value = 26, note = 'chờ xác minh'");
        assertThat(send("/preview", emptied, "").jsonPath().getList("errors.type"))
                .isEqualTo(List.of("changed-meanwhile"));
        byte[] noted = filled("I2", sheet -> sheet.clear("Số liệu"));
        assertThat(send("/preview", noted, "").jsonPath().getInt("removed")).isEqualTo(1);
    }

    /** What was told here after the sheet had left is nothing that somebody has emptied in it. */
    @Test
    void leavesWhatItsEmptyRowsHaveNeverHad() {
        byte[] sheet = filled("I2a", row -> row.set("Số liệu", 1));
        Reporting.tell(JANUARY, "xa-phuoc-son", "I2", "value = 25");

        assertThat(send("/preview", sheet, "").jsonPath().getList("errors")).isEmpty();
        send("", sheet, "nine").then().statusCode(200);

        assertThat(officer.get("/report-results/" + january).getInt(row("I2", "value")))
                .isEqualTo(25);
    }

    /** One agency has accepted its part, the other has returned its own: the sheet has the figures of both. */
    @Test
    void leavesWhatIsLockedWhereItSaysTheSame() {
        String accepted =
                "(select id from report_section where report_id = '" + january + "' and verifier_id is not null)";
        Reporting.run(
                "insert into report_section (id, version, plan_id, round_id, report_id, verifier_id, state, state_since)"
                        + " select gen_random_uuid(), 0, plan_id, round_id, id,"
                        + " (select id from agency where code = 'nnptnt'), 'NOT_STARTED', now() from report where id = '"
                        + january + "'",
                "update result set section_id = " + accepted + " where id in (select x.id from result x"
                        + " join report_section s on s.id = x.section_id join indicator i on i.id = x.indicator_id"
                        + " where s.report_id = '" + january + "' and i.code = 'I2')");
        Reporting.tell(JANUARY, "xa-phuoc-son", "I2", "value = 12, note = 'đủ'");
        Reporting.tell(JANUARY, "xa-phuoc-son", "I2a", "value = 1");
        Reporting.run(
                "update report_section set state = case when verifier_id is null then 'RETURNED' else 'ACCEPTED' end"
                        + " where report_id = '" + january + "'");
        JsonPath before = officer.get("/report-results/" + january);

        byte[] corrected = filled("I2a", sheet -> sheet.set("Số liệu", 5));
        JsonPath seen = send("/preview", corrected, "").jsonPath();
        assertThat(seen.getList("errors")).isEmpty();
        assertThat(seen.getInt("changed")).isEqualTo(1);
        send("", corrected, "six").then().statusCode(200);

        JsonPath after = officer.get("/report-results/" + january);
        assertThat(after.getInt(row("I2a", "value"))).isEqualTo(5);
        assertThat(after.getInt(row("I2", "version"))).isEqualTo(before.getInt(row("I2", "version")));
        assertThat(officer.get("/reports/" + january).<String>getList("sections.state"))
                .containsExactlyInAnyOrder("ACCEPTED", "DRAFT");

        byte[] wrong = filled("I2", sheet -> sheet.set("Số liệu", 13));
        assertThat(send("/preview", wrong, "").jsonPath().getList("errors.type"))
                .isEqualTo(List.of("not-being-written"));
        assertProblem(send("", wrong, "seven"), 422, "invalid-sheet");
    }

    /** Both were downloaded on one day, and look alike. */
    @Test
    void isNotTakenIntoTheReportOfAnotherRound() {
        Reporting.open(officer.planId(), "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        byte[] ofJanuary = filled("I2", sheet -> sheet.set("Số liệu", 12));
        january = Reporting.report("Tháng 2", "xa-phuoc-son");

        JsonPath seen = send("/preview", ofJanuary, "").jsonPath();
        assertThat(seen.getList("errors.type")).isEqualTo(List.of("of-another-report"));
        assertThat(seen.getString("errors[0].params.report")).startsWith("Tháng 1 ·");
        assertProblem(send("", ofJanuary, "ten"), 422, "invalid-sheet");
    }

    @Test
    void mayBeCommaSeparatedValues() {
        String csv = "Mã chỉ tiêu;Mã địa bàn;Số liệu;Ghi chú\nI2;21970;12;\"một; hai\"\nI2a;21970;";
        byte[] faulty = (csv + "1,5\n").getBytes(UTF_8);

        assertProblem(send("", faulty, "three"), 422, "invalid-sheet");
        assertThat(send("/preview", faulty, "").jsonPath().getList("errors.cell"))
                .isEqualTo(List.of("C3"));
        assertThat(officer.get("/report-results/" + january).getList("rows.value"))
                .containsOnlyNulls();
        assertThat(Workbooks.shown(send("/marked", faulty, "").asByteArray()).toString())
                .contains("C3 (Số liệu)");

        send("", (csv + "1\n").getBytes(UTF_8), "four").then().statusCode(200);
        assertThat(assertKept().getString(row("I2", "note"))).isEqualTo("một; hai");
    }

    @Test
    void isReadInTheUnitOfTheIndicatorAlone() {
        String csv = "Mã chỉ tiêu;Mã địa bàn;Số liệu;Đơn vị tính\nI2;21970;12;%s\nI2a;21970;1;\n";

        byte[] thousands = csv.formatted("nghìn người").getBytes(UTF_8);
        JsonPath seen = send("/preview", thousands, "").jsonPath();
        assertThat(seen.getList("errors.cell")).isEqualTo(List.of("D2"));
        assertThat(seen.getString("errors[0].type")).isEqualTo("wrong-unit");
        assertThat(seen.getString("errors[0].params.unit")).isEqualTo("nghìn người");
        assertProblem(send("", thousands, "another-unit"), 422, "invalid-sheet");
        assertThat(Workbooks.shown(send("/marked", thousands, "").asByteArray()).toString())
                .contains("không phải “nghìn người”");

        String unit = officer.get("/report-results/" + january).getString(row("I2", "unit"));
        String otherwise = " " + unit.toUpperCase(Locale.ROOT).replace(" ", "  ");
        send("", csv.formatted(otherwise).getBytes(UTF_8), "same-unit").then().statusCode(200);
        assertKept();
    }

    @Test
    void takesNoMoreThanACellOnScreenDoes() {
        byte[] sheet = sheet(line("I2", 1_000_000_000_001L), line("I2a", 1_000_000_000_000L));

        assertThat(send("/preview", sheet, "").jsonPath().getList("errors.cell"))
                .isEqualTo(List.of("C2"));
        assertProblem(send("", sheet, "five"), 422, "invalid-sheet");
    }

    /** The template as somebody has filled in one of its rows. */
    private byte[] filled(String indicator, Consumer<Workbooks.FilledRow> filling) {
        return Workbooks.filled(officer.send(sheets("")).asByteArray(), indicator, filling);
    }

    private JsonPath assertKept() {
        JsonPath kept = officer.get("/report-results/" + january);
        assertThat(kept.getInt(row("I2", "value"))).isEqualTo(12);
        assertThat(kept.getInt(row("I2a", "value"))).isEqualTo(1);
        return kept;
    }

    private String sheets(String rest) {
        return "/sheets/report-results/" + january + rest;
    }

    private static List<Object> line(String indicator, Number value) {
        return List.of(indicator, "21970", value, "", "", "", "", "");
    }

    private static byte[] sheet(List<?>... lines) {
        List<?>[] all = new List<?>[lines.length + 1];
        all[0] = HEADS;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return Workbooks.of(all);
    }

    private Response send(String rest, byte[] sheet, String key) {
        return officer.request()
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(sheet)
                .post(sheets(rest));
    }

    private static String row(String code, String field) {
        return "rows.find { it.code == '" + code + "' }." + field;
    }
}
