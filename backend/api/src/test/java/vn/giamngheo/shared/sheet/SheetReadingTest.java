package vn.giamngheo.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.shared.file.ReceivedFile;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Workbooks;

/** Sheets that come in: what is read right, what is told by its cell, and what is refused whole. */
class SheetReadingTest {
    private static final SheetForm FORM = SheetForm.of(
            FormColumn.required("code", "Mã tiểu dự án", ColumnKind.TEXT),
            FormColumn.required("amount", "Số tiền (đồng)", ColumnKind.MONEY),
            FormColumn.optional("day", "Ngày", ColumnKind.DATE),
            FormColumn.optional("rate", "Tỷ lệ", ColumnKind.NUMBER));
    private static final List<String> HEADS = List.of("Mã tiểu dự án", "Số tiền (đồng)", "Ngày", "Tỷ lệ");
    private final Sheets sheets = new Sheets(Clock.systemUTC(), 1 << 20, 50);

    @Test
    void readsNumbersAndDaysOfTheSheet() throws IOException {
        SheetRow row = read(Workbooks.of(
                        HEADS, List.of("DA2", 1_473_800_000L, LocalDate.of(2024, 2, 23), new BigDecimal("14.99"))))
                .rows()
                .getFirst();

        assertThat(row.text("code")).isEqualTo("DA2");
        assertThat(row.money("amount")).isEqualTo(1_473_800_000L);
        assertThat(row.date("day")).isEqualTo(LocalDate.of(2024, 2, 23));
        assertThat(row.number("rate")).isEqualByComparingTo("14.99");
        assertThat(row.isSound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.473,8;1473.8",
                "1473,8;1473.8",
                "1 473,8;1473.8",
                "847,186;847.186",
                "1.473;1473",
                "12.5;12.5",
                "−0,18;-0.18",
                "1.270.800.000;1270800000"
            })
    void readsNumbersThatAreTextTheVietnameseWay(String text, BigDecimal number) throws IOException {
        assertThat(read(Workbooks.of(HEADS, List.of("DA2", 1, "", text)))
                        .rows()
                        .getFirst()
                        .number("rate"))
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.47,3.8", "1,473.8", "1.473 800", "một triệu", "1e5", "12,", "0x10"})
    void refusesNumbersThatAreDoubtful(String text) throws IOException {
        assertThat(read(Workbooks.of(HEADS, List.of("DA2", 1, "", text))).errors())
                .containsExactly(new CellError("D2", 2, "Tỷ lệ", "number", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "01/07/2025,2025-07-01",
        "1/7/2025,2025-07-01",
        "1-7-2025,2025-07-01",
        "2025-07-01,2025-07-01",
        "1.7.2025,2025-07-01"
    })
    void readsDaysThatAreText(String text, LocalDate day) throws IOException {
        assertThat(read(Workbooks.of(HEADS, List.of("DA2", 1, text)))
                        .rows()
                        .getFirst()
                        .date("day"))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2024", "02/13/2024", "1/2/24", "hôm qua", "2024", "2024/02/01"})
    void refusesDaysThatAreNone(String text) throws IOException {
        assertThat(read(Workbooks.of(HEADS, List.of("DA2", 1, text))).errors())
                .containsExactly(new CellError("C2", 2, "Ngày", "date", Map.of()));
    }

    @Test
    void takesANumberForADayOnlyWhereTheSheetShowsOne() throws IOException {
        assertThat(read(Workbooks.of(HEADS, List.of("DA2", 1, 45_000))).errors())
                .extracting(CellError::type)
                .containsExactly("date");
    }

    @Test
    void tellsWhatIsWrongByItsCell() throws IOException {
        SheetContent content = read(
                Workbooks.of(List.of("Bảng mẫu"), HEADS, List.of("", 5), List.of("DA2", "12,5"), List.of("DA2", "")));

        assertThat(content.errors())
                .extracting(CellError::cell, CellError::type)
                .containsExactly(tuple("A3", "required"), tuple("B4", "whole-dong"), tuple("B5", "required"));
        assertThatThrownBy(content::requireSound).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_SHEET);
            assertThat(refusal.errors()).extracting(error -> error.pointer()).containsExactly("A3", "B4", "B5");
        });
    }

    @Test
    void refusesMergedCellsAmongTheRows() throws IOException {
        byte[] workbook = Workbooks.with(sheet -> {
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, HEADS.get(column));
            }
            sheet.value(1, 0, "DA2");
            sheet.value(1, 1, 5);
            sheet.value(2, 1, 6);
            sheet.range(1, 0, 2, 0).merge();
        });

        assertThat(read(workbook).errors())
                .extracting(CellError::cell, CellError::type)
                .containsExactly(tuple("A2", "merged"), tuple("A3", "merged"));
    }

    @Test
    void refusesAFormulaThatWasNeverComputed() throws IOException {
        byte[] workbook = Workbooks.with(sheet -> {
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, HEADS.get(column));
            }
            sheet.value(1, 0, "DA2");
            sheet.formula(1, 1, "1+1");
        });

        assertThat(read(workbook).errors())
                .extracting(CellError::cell, CellError::type)
                .containsExactly(tuple("B2", "formula-without-value"));
    }

    @Test
    void knowsHeadsWhateverTheirOrderAccentsAndCase() throws IOException {
        SheetRow row = read(Workbooks.of(
                        List.of("Ghi chú", "SỐ TIỀN  (đồng) *", "ma tieu du an"), List.of("x", 7, "DA2")))
                .rows()
                .getFirst();

        assertThat(row.text("code")).isEqualTo("DA2");
        assertThat(row.money("amount")).isEqualTo(7);
    }

    @Test
    void saysWhichHeadsAreMissing() {
        assertRefused(
                Workbooks.of(List.of("Mã tiểu dự án", "Ngày"), List.of("DA2", "")),
                ProblemType.INVALID_SHEET,
                "heads-missing");
        assertRefused(Workbooks.of(List.of("a", "b"), List.of("DA2", "")), ProblemType.INVALID_SHEET, "no-heads");
        assertRefused(Workbooks.of(HEADS), ProblemType.INVALID_SHEET, "no-rows");
    }

    @Test
    void refusesMoreRowsThanCanBeLookedThrough() {
        List<?>[] rows = IntStream.rangeClosed(0, 51)
                .mapToObj(i -> i == 0 ? HEADS : List.of("DA2", i))
                .toArray(List<?>[]::new);

        assertRefused(Workbooks.of(rows), ProblemType.INVALID_SHEET, "too-many-rows");
    }

    @Test
    void refusesWhatIsNoWorkbookThatMayBeRead() {
        byte[] sound = Workbooks.of(HEADS, List.of("DA2", 1));

        assertRefused(new byte[0], ProblemType.UNFIT_FILE, "empty");
        assertRefused(Files.pdf("x"), ProblemType.UNSUPPORTED_FILE, "kind");
        assertRefused(Files.docx(), ProblemType.UNSUPPORTED_FILE, "kind");
        assertRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0},
                ProblemType.UNSUPPORTED_FILE,
                "old-or-locked");
        assertRefused(Files.locked(sound), ProblemType.UNFIT_FILE, "locked");
        assertRefused(Arrays.copyOf(sound, sound.length / 2), ProblemType.UNFIT_FILE, "damaged");
        assertRefused(Workbooks.adding(sound, "xl/vbaProject.bin", "x"), ProblemType.UNFIT_FILE, "macros");
        assertRefused(Workbooks.adding(sound, "xl/macrosheets/sheet1.xml", "<x/>"), ProblemType.UNFIT_FILE, "macros");
        assertRefused(
                Workbooks.adding(sound, "xl/externalLinks/externalLink1.xml", "<x/>"),
                ProblemType.UNFIT_FILE,
                "external-links");
        assertRefused(
                Workbooks.adding(sound, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"),
                ProblemType.UNFIT_FILE,
                "damaged");
        assertRefused(
                Workbooks.adding(
                        sound,
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"),
                ProblemType.UNFIT_FILE,
                "damaged");
    }

    @Test
    void refusesABombWithoutUnpackingItIntoMemory() {
        byte[] bomb = Workbooks.adding(Workbooks.of(HEADS), "xl/media/image1.png", " ".repeat(1 << 20), 201);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(bomb, ProblemType.UNFIT_FILE, "bomb");
    }

    @Test
    void takesInNoMoreThanItsLimit() {
        assertThatThrownBy(() -> sheets.receive(new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.BODY_TOO_LARGE));
    }

    @Test
    void tellsTheSameContentAgainHoweverItWasSaved() throws IOException {
        String once = read(Workbooks.of(HEADS, List.of("DA2", 5))).fingerprint();

        assertThat(read(Workbooks.of(List.of("Một dòng tiêu đề"), HEADS, List.of("DA2", "5")))
                        .fingerprint())
                .isEqualTo(once);
        assertThat(read(Workbooks.of(HEADS, List.of("DA2", 6))).fingerprint()).isNotEqualTo(once);
    }

    @Test
    void givesTheFileBackWithAColumnOfReasons() throws IOException {
        byte[] workbook =
                Workbooks.of(HEADS, List.of("DA2", 5, LocalDate.of(2024, 2, 23)), List.of("=DA9", "năm đồng", "", ""));
        try (ReceivedFile file = sheets.receive(new ByteArrayInputStream(workbook))) {
            SheetContent content = sheets.read(file, FORM);
            content.rows().get(1).refuse("code", "unknown-code", Map.of("value", "DA9"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.marked("Trần Văn Tài", file, content, "Dòng cần sửa").to(out);

            List<List<String>> rows = Workbooks.shown(out.toByteArray());
            assertThat(rows.subList(4, 7))
                    .containsExactly(
                            List.of("Lý do", "Mã tiểu dự án", "Số tiền (đồng)", "Ngày", "Tỷ lệ"),
                            List.of("", "DA2", "5", "23/02/2024", ""),
                            List.of(
                                    "B3 (Số tiền (đồng)): không đọc được số này; hãy viết như 1.473,8\nA3 (Mã tiểu dự án): không có mã “DA9”",
                                    "=DA9",
                                    "năm đồng",
                                    "",
                                    ""));
            assertThat(read(out.toByteArray()).rows()).hasSize(2);
        }
    }

    private SheetContent read(byte[] workbook) throws IOException {
        try (ReceivedFile file = sheets.receive(new ByteArrayInputStream(workbook))) {
            return sheets.read(file, FORM);
        }
    }

    private void assertRefused(byte[] workbook, ProblemType type, String rule) {
        assertThatThrownBy(() -> read(workbook)).as(rule).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.errors()).extracting(error -> error.type()).containsExactly(rule);
        });
    }
}
