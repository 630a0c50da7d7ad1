package vn.giamngheo.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as people send them, and what another program than ours reads in those that we make. */
public final class Workbooks {
    private Workbooks() {}

    /** A workbook of one sheet, its cells from the top left: texts, numbers and days. */
    public static byte[] of(List<?>... rows) {
        return with(sheet -> {
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    put(sheet, row, column, rows[row].get(column));
                }
            }
        });
    }

    /** A workbook of one sheet that is filled in by hand. */
    public static byte[] with(Consumer<Worksheet> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.accept(workbook.newWorksheet("Sheet1"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            default -> {
                if (!value.toString().isEmpty()) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    /** The same workbook, with the row that begins with that text filled in by hand. */
    public static byte[] filled(byte[] workbook, String first, Consumer<FilledRow> filling) {
        try (XSSFWorkbook opened = opened(workbook)) {
            Sheet sheet = opened.getSheetAt(0);
            Row heads = null;
            for (Row row : sheet) {
                if (heads == null && row.getPhysicalNumberOfCells() > 1) {
                    heads = row;
                } else if (heads != null
                        && row.getCell(0) != null
                        && first.equals(row.getCell(0).getStringCellValue())) {
                    filling.accept(new FilledRow(heads, row));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            opened.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A row that somebody fills in. */
    public record FilledRow(Row heads, Row row) {
        /** Writes a number below that head. */
        public void set(String head, double number) {
            at(head).setCellValue(number);
        }

        /** Writes a text below that head. */
        public void set(String head, String text) {
            Cell cell = at(head);
            // What stood within the cell itself would stay beside a text that is shared.
            cell.setBlank();
            cell.setCellValue(text);
        }

        /** Empties what is below that head. */
        public void clear(String head) {
            at(head).setBlank();
        }

        private Cell at(String head) {
            for (Cell cell : heads) {
                if (head.equals(cell.getStringCellValue())) {
                    return row.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                }
            }
            throw new IllegalArgumentException(head);
        }
    }

    /** The same workbook with one more part in its package. */
    public static byte[] adding(byte[] workbook, String part, String content) {
        return adding(workbook, part, content, 1);
    }

    /** The same, the content so many times over. */
    public static byte[] adding(byte[] workbook, String part, String content, int times) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path file = Files.createTempFile("workbook", null);
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            Files.delete(file);
            parts.remove(part);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
                out.putNextEntry(new ZipEntry(part));
                byte[] more = content.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < times; i++) {
                    out.write(more);
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What Apache POI, a program of others, finds in the first sheet. */
    public static XSSFWorkbook opened(byte[] workbook) {
        ZipSecureFile.setMinInflateRatio(0);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(workbook));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cells of the first sheet as they are shown, row by row; empty cells are empty texts. */
    public static List<List<String>> shown(byte[] workbook) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        Sheet sheet = opened(workbook).getSheetAt(0);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            String[] cells = new String[row == null ? 0 : Math.max(0, row.getLastCellNum())];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = formatter.formatCellValue(row.getCell(column));
            }
            rows.add(Arrays.asList(cells));
        }
        return rows;
    }

    /**
     * The rows of one sheet's table, each by its heads: numbers as they are kept, days as ISO writes them, texts; an empty cell is
     * not there.
     */
    public static List<Map<String, Object>> table(byte[] workbook, String sheetName) {
        Sheet sheet = Objects.requireNonNull(opened(workbook).getSheet(sheetName), sheetName);
        int heads = 0;
        while (sheet.getRow(heads) == null || sheet.getRow(heads).getPhysicalNumberOfCells() < 2) {
            heads++;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = heads + 1; i <= sheet.getLastRowNum(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Cell head : sheet.getRow(heads)) {
                Cell cell = sheet.getRow(i).getCell(head.getColumnIndex());
                if (cell != null && cell.getCellType() != CellType.BLANK) {
                    row.put(head.getStringCellValue(), valueOf(cell));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object valueOf(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : cell.getNumericCellValue();
    }

    /** What stands above the table of a sheet, line by line. */
    public static List<String> title(byte[] workbook, String sheetName) {
        List<String> lines = new ArrayList<>();
        for (Row row : Objects.requireNonNull(opened(workbook).getSheet(sheetName), sheetName)) {
            if (row.getPhysicalNumberOfCells() > 1) {
                break;
            }
            lines.add(row.getCell(0).getStringCellValue());
        }
        return lines;
    }

    /** The names of its sheets. */
    public static List<String> sheets(byte[] workbook) {
        List<String> names = new ArrayList<>();
        opened(workbook).forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }
}
