package vn.giamngheo.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.shared.file.ReceivedFile;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.testing.Workbooks;

/** Comma-separated values come in where workbooks do, and are read the same: as text, the Vietnamese way. */
class CsvReadingTest {
    private static final SheetForm FORM = SheetForm.of(
            FormColumn.required("code", "Mã tiểu dự án", ColumnKind.TEXT),
            FormColumn.optional("amount", "Số tiền (đồng)", ColumnKind.MONEY),
            FormColumn.optional("day", "Ngày", ColumnKind.DATE),
            FormColumn.optional("rate", "Tỷ lệ", ColumnKind.NUMBER));
    private static final String HEADS = "Mã tiểu dự án;Số tiền (đồng);Ngày;Tỷ lệ";
    private final Sheets sheets = new Sheets(Clock.systemUTC(), 1 << 20, 50);

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void isPartedBySemicolonsCommasOrTabs(String separator) throws IOException {
        SheetRow row = only(HEADS.replace(";", separator) + "\r\n"
                + String.join(separator, "DA2", "1.473.800.000", "23/02/2024", "\"14,99\"") + "\r\n");

        assertThat(row.text("code")).isEqualTo("DA2");
        assertThat(row.money("amount")).isEqualTo(1_473_800_000L);
        assertThat(row.date("day")).isEqualTo(LocalDate.of(2024, 2, 23));
        assertThat(row.number("rate")).isEqualTo(new BigDecimal("14.99"));
    }

    @Test
    void isWhatExcelWritesHereWithItsMarkAndDecimalCommas() throws IOException {
        assertThat(only("\uFEFF" + HEADS + "\r\nDA2;5;;14,99\r\n").number("rate"))
                .isEqualTo(new BigDecimal("14.99"));
    }

    /** Commas of a title and of decimals part nothing, and neither do semicolons of a note. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Biểu 1, quý III\n" + HEADS + "\nDA2;5;;14,99\n",
                "Biểu 1\nhuyện; tỉnh\n\"Mã tiểu dự án\",Số tiền (đồng),Ngày,\"Tỷ lệ\"\nDA2,5,,\"14,99\"\n"
            })
    void isPartedByWhatPartsMostOfIt(String csv) throws IOException {
        SheetRow row = only(csv);

        assertThat(row.text("code")).isEqualTo("DA2");
        assertThat(row.money("amount")).isEqualTo(5);
    }

    @Test
    void countsRowsAsASpreadsheetDoesOverQuotesEmptyRowsAndATitle() throws IOException {
        SheetContent content = read("Bảng; mẫu\n\n" + HEADS + "\n\"DA2\nvà \"\"DA3\"\"; nữa\";5\n\nDA4;năm đồng\n;6\n");

        assertThat(content.headRow()).isEqualTo(3);
        assertThat(content.rows().getFirst().text("code")).isEqualTo("DA2\nvà \"DA3\"; nữa");
        assertThat(content.errors())
                .extracting(CellError::cell, CellError::type)
                .containsExactly(tuple("B6", "number"), tuple("A7", "required"));
    }

    @Test
    void readsAccentsHoweverTheyAreWritten() throws IOException {
        String apart = Normalizer.normalize(HEADS + "\nDự án Đông;5\n", Normalizer.Form.NFD);

        assertThat(only(apart).text("code")).isEqualTo("Dự án Đông");
    }

    @Test
    void leavesAFormulaTheTextThatItIs() throws IOException {
        SheetContent content = read(HEADS + "\n=1+1;=1+1\n");

        assertThat(content.rows().getFirst().text("code")).isEqualTo("=1+1");
        assertThat(content.errors())
                .extracting(CellError::cell, CellError::type)
                .containsExactly(tuple("B2", "number"));
    }

    @Test
    void refusesAnotherCodeThanUtf8() {
        byte[] old = (HEADS + "\nDA2 là;5\n").getBytes(Charset.forName("windows-1258"));

        assertRefused(old, ProblemType.UNFIT_FILE, "not-utf-8");
        assertRefused((HEADS + "\nDA2;5\n").getBytes(StandardCharsets.UTF_16), ProblemType.UNSUPPORTED_FILE, "kind");
    }

    /** Behind what is looked at before the reading begins. */
    @Test
    void refusesThemFarDownAsWell() {
        Sheets wide = new Sheets(Clock.systemUTC(), 1 << 20, 100_000);
        byte[] other =
                (HEADS + "\n" + "DA2;5\n".repeat(50_000) + "DA2 là;5\n").getBytes(Charset.forName("windows-1258"));
        byte[] broken = text(HEADS + "\n" + "DA2;5\n".repeat(50_000) + "\"DA2\"x;5\n");

        assertThatThrownBy(() -> read(wide, other))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not fit");
        assertThatThrownBy(() -> read(wide, broken))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not fit");
    }

    @Test
    void refusesWhatIsNotPartedOrBreaksOff() {
        assertRefused(text("Chỉ là một câu\nvà một câu nữa"), ProblemType.UNSUPPORTED_FILE, "kind");
        assertRefused(text("{\"a\": 1, \"b\": [1, 2]}"), ProblemType.INVALID_SHEET, "no-heads");
        assertRefused(text(HEADS + "\n"), ProblemType.INVALID_SHEET, "no-rows");
        assertRefused(text(HEADS + "\n\"DA2;5\n"), ProblemType.UNFIT_FILE, "damaged");
        assertRefused(text(HEADS + "\n" + "DA2;5\n".repeat(51)), ProblemType.INVALID_SHEET, "too-many-rows");
    }

    @Test
    void tellsTheSameContentAsAWorkbookDoes() throws IOException {
        assertThat(read("Mã tiểu dự án,Số tiền (đồng)\nDA2,5\n").fingerprint())
                .isEqualTo(read(Workbooks.of(List.of("Mã tiểu dự án", "Số tiền (đồng)"), List.of("DA2", 5)))
                        .fingerprint());
    }

    @Test
    void comesBackAsAWorkbookWithAColumnOfReasons() throws IOException {
        try (ReceivedFile file = sheets.receive(new ByteArrayInputStream(text(HEADS + "\nDA2;năm đồng;;\n")))) {
            SheetContent content = sheets.read(file, FORM);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.marked("Trần Văn Tài", file, content, "Dòng cần sửa").to(out);

            List<List<String>> rows = Workbooks.shown(out.toByteArray());
            assertThat(rows.getLast())
                    .containsExactly(
                            "B2 (Số tiền (đồng)): không đọc được số này; hãy viết như 1.473,8",
                            "DA2",
                            "năm đồng",
                            "",
                            "");
        }
    }

    private SheetRow only(String csv) throws IOException {
        SheetContent content = read(csv);
        assertThat(content.errors()).isEmpty();
        assertThat(content.rows()).hasSize(1);
        return content.rows().getFirst();
    }

    private SheetContent read(String csv) throws IOException {
        return read(text(csv));
    }

    private SheetContent read(byte[] sheet) throws IOException {
        return read(sheets, sheet);
    }

    private static SheetContent read(Sheets by, byte[] sheet) throws IOException {
        try (ReceivedFile file = by.receive(new ByteArrayInputStream(sheet))) {
            return by.read(file, FORM);
        }
    }

    private static byte[] text(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private void assertRefused(byte[] sheet, ProblemType type, String rule) {
        assertThatThrownBy(() -> read(sheet)).as(rule).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.errors()).extracting(error -> error.type()).containsExactly(rule);
        });
    }
}
