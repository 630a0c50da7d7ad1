package vn.giamngheo.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Workbooks;

/** Tables that leave, as another program than ours opens them. */
class SheetWritingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T07:05:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int HEADS = 8;

    private record Line(
            String name,
            @Nullable Long amount,
            @Nullable String pending,
            @Nullable BigDecimal rate,
            @Nullable LocalDate day) {}

    private static final Title TITLE = Title.of("Kinh phí theo nguồn")
            .by("Ủy ban nhân dân huyện Tuy Phước")
            .ofPlan("Kế hoạch năm 2024 (dự thảo)")
            .in("đồng")
            .asOf(LocalDate.of(2024, 6, 30))
            .noting("Có số liệu mẫu");
    private static final Table<Line> TABLE = Table.of(
            TITLE,
            List.of(
                    Column.text("Tiểu dự án", Line::name),
                    Column.moneyOr("Số tiền (đồng)", Line::amount, Line::pending),
                    Column.number("Tỷ lệ (%)", Line::rate),
                    Column.date("Ngày", Line::day)));

    @Test
    void writesNumbersAsNumbersAndDaysAsDays() throws IOException {
        Sheet sheet = sheet(
                TABLE, new Line("DA2", 1_473_800_000L, null, new BigDecimal("14.990"), LocalDate.of(2024, 2, 23)));

        Cell amount = sheet.getRow(HEADS + 1).getCell(1);
        assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(amount.getNumericCellValue()).isEqualTo(1_473_800_000d);
        assertThat(amount.getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0");
        Cell rate = sheet.getRow(HEADS + 1).getCell(2);
        assertThat(rate.getNumericCellValue()).isEqualTo(14.99);
        assertThat(rate.getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0.00");
        Cell day = sheet.getRow(HEADS + 1).getCell(3);
        assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 23));
        assertThat(day.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
    }

    @Test
    void leavesWhatIsUnknownEmptyAndPendingInItsWords() throws IOException {
        Sheet sheet = sheet(TABLE, new Line("DA3-TDA2", null, "theo nguồn phân bổ của Sở Y tế", null, null));

        assertThat(sheet.getRow(HEADS + 1).getCell(1).getStringCellValue()).isEqualTo("theo nguồn phân bổ của Sở Y tế");
        assertThat(sheet.getRow(HEADS + 1).getCell(2)).isNull();
    }

    @Test
    void saysWhatTheTableIsAboveItsHeads() throws IOException {
        assertThat(Workbooks.shown(bytes(TABLE, new Line("DA2", 1L, null, null, null)))
                        .subList(0, HEADS + 1))
                .extracting(row -> String.join(" | ", row))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN HUYỆN TUY PHƯỚC",
                        "Kinh phí theo nguồn",
                        "Kế hoạch năm 2024 (dự thảo)",
                        "Đơn vị tính: đồng",
                        "Tính đến ngày 30/06/2024",
                        "Có số liệu mẫu",
                        "Lập lúc 14:05 ngày 25/11/2026, Trần Văn Tài",
                        "",
                        "Tiểu dự án | Số tiền (đồng) | Tỷ lệ (%) | Ngày");
    }

    @Test
    void isNamedAfterItsTableAndItsDay() {
        assertThat(written(TABLE).name()).isEqualTo("Kinh phí theo nguồn (30-06-2024).xlsx");
    }

    @Test
    void leavesNothingOnTheDiskWhereTheProcessIsKilled() throws IOException {
        List<String> open = new ArrayList<>();
        new Sheets(CLOCK, 0, 0)
                .write("Trần Văn Tài", TABLE, row -> open.addAll(openSheets()))
                .close();

        assertThat(open).isNotEmpty().allMatch(file -> file.endsWith(" (deleted)"));
    }

    @Test
    void printsLandscapeWithItsHeadsOnEachPage() throws IOException {
        Sheet sheet = sheet(TABLE, new Line("DA2", 1L, null, null, null));

        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(HEADS);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADS + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 912",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "=cmd|' /C calc'!A0"
            })
    void writesWhatLooksLikeAFormulaAsText(String text) throws IOException {
        Cell cell = sheet(TABLE, new Line(text, 1L, null, null, null))
                .getRow(HEADS + 1)
                .getCell(0);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        // So that it stays a text when somebody edits the cell.
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void writesSumsBelow() throws IOException {
        Sheet sheet = sheet(
                TABLE.withSums(Arrays.asList("Cộng (chưa kể 1 dòng chưa có số)", 5L, null, null)),
                new Line("DA2", 5L, null, null, null));

        assertThat(sheet.getRow(HEADS + 2).getCell(1).getNumericCellValue()).isEqualTo(5d);
        assertThat(sheet.getRow(HEADS + 2).getCell(0).getStringCellValue()).startsWith("Cộng");
    }

    @Test
    void hasTheSameFingerprintForTheSameTableOnly() {
        Line one = new Line("DA2", 1L, null, null, null);
        Line other = new Line("DA2", 2L, null, null, null);
        Sheets later = new Sheets(Clock.offset(CLOCK, Duration.ofHours(1)), 1, 1);

        assertThat(later.write("Người khác", TABLE, List.of(one)::forEach).fingerprint())
                .isEqualTo(written(TABLE, one).fingerprint())
                .isNotEqualTo(written(TABLE, other).fingerprint());
    }

    @Test
    void letsRowsGoAsTheyAreWritten() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        Table.Rows<Line> many = each -> IntStream.range(0, 100_000)
                .forEach(i -> each.accept(new Line(
                        "Hỗ trợ phát triển sản xuất, dòng " + i,
                        1_000L + i,
                        null,
                        new BigDecimal("1.5"),
                        LocalDate.EPOCH.plusDays(i))));
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        try (SheetFile file = new Sheets(CLOCK, 1, 1).write("x", TABLE, many)) {
            System.gc();

            assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(16L << 20);
            assertThat(file.size()).isGreaterThan(1_000_000);
            file.to(OutputStream.nullOutputStream());
        }
    }

    private static SheetFile written(Table<Line> table, Line... lines) {
        return new Sheets(CLOCK, 1, 1).write("Trần Văn Tài", table, List.of(lines)::forEach);
    }

    private static byte[] bytes(Table<Line> table, Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written(table, lines).to(out);
        return out.toByteArray();
    }

    private static Sheet sheet(Table<Line> table, Line... lines) throws IOException {
        try (XSSFWorkbook workbook = Workbooks.opened(bytes(table, lines))) {
            return workbook.getSheetAt(0);
        }
    }

    /** The sheets that this process holds open, as the system names them. */
    private static List<String> openSheets() {
        try (Stream<Path> held = Files.list(Path.of("/proc/self/fd"))) {
            return held.map(SheetWritingTest::target)
                    .filter(file -> file.contains("giam-ngheo-sheet"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String target(Path held) {
        try {
            return Files.readSymbolicLink(held).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
