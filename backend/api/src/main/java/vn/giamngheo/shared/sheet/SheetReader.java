package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.CellReading.Unreadable;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.shared.sheet.SheetRow.Place;

/** Reads the first visible sheet of a workbook, row by row: looks for the heads of the form, and reads what is below them. */
final class SheetReader {
    private static final int MOST_ROWS_ABOVE_HEADS = 30;
    private final Path file;
    private final SheetForm form;
    private final int maxRows;

    SheetReader(Path file, SheetForm form, int maxRows) {
        this.file = file;
        this.form = form;
        this.maxRows = maxRows;
    }

    SheetContent read() throws IOException {
        SheetInspection.require(file);
        List<MergedCells.Block> merged = MergedCells.of(file);
        return open(file, rows -> {
            Map<String, Place> places = Map.of();
            List<String> closest = List.of();
            int headRow = 0;
            List<SheetRow> read = new ArrayList<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                if (headRow == 0) {
                    Map<String, Place> found = heads(row);
                    List<String> missing = missing(found);
                    if (!found.isEmpty() && missing.isEmpty()) {
                        places = found;
                        headRow = row.getRowNum();
                    } else if (found.size() > 1) {
                        closest = missing;
                    }
                    if (headRow == 0 && row.getRowNum() > MOST_ROWS_ABOVE_HEADS) {
                        break;
                    }
                } else if (!isBlank(row, places)) {
                    if (read.size() == maxRows) {
                        throw refused("too-many-rows", Map.of("most", Integer.toString(maxRows)));
                    }
                    read.add(row(row, places, merged));
                }
            }
            if (headRow == 0) {
                throw closest.isEmpty()
                        ? refused("no-heads", Map.of("heads", names(form.columns())))
                        : refused("heads-missing", Map.of("heads", String.join(", ", closest)));
            }
            if (read.isEmpty()) {
                throw refused("no-rows", Map.of());
            }
            return new SheetContent(read, headRow);
        });
    }

    /** What people see in the first rows that are not empty; a cell that can't be read is as if it were empty. */
    static List<List<String>> top(Path file, int most) throws IOException {
        SheetInspection.require(file);
        return open(file, rows -> {
            List<List<String>> top = new ArrayList<>();
            while (rows.hasNext() && top.size() < most) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : rows.next()) {
                    cells.add(shownOrNothing(cell));
                }
                top.add(cells);
            }
            return top;
        });
    }

    private static String shownOrNothing(@Nullable Cell cell) {
        try {
            return CellReading.shown(cell);
        } catch (Unreadable error) {
            return "";
        }
    }

    /** What is done with the rows of a sheet. */
    interface Reading<T> {
        T of(Iterator<Row> rows) throws IOException;
    }

    /** Opens the first visible sheet for the length of the reading. */
    static <T> T open(Path file, Reading<T> reading) throws IOException {
        try (ReadableWorkbook workbook = workbook(file)) {
            Sheet sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(SheetInspection::damaged);
            try (Stream<Row> rows = sheet.openStream()) {
                return reading.of(rows.iterator());
            }
        } catch (ExcelReaderException | IndexOutOfBoundsException | NumberFormatException broken) {
            throw SheetInspection.damaged();
        }
    }

    /** With the formats that tell days from numbers, where the workbook has any. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutFormats) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private Map<String, Place> heads(Row row) {
        Map<String, Place> found = new LinkedHashMap<>();
        for (FormColumn column : form.columns()) {
            for (Cell cell : row) {
                if (cell != null && isHead(cell, column)) {
                    if (found.put(column.key(), new Place(column, cell.getColumnIndex())) != null) {
                        throw refused("head-twice", Map.of("heads", column.head()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isHead(Cell cell, FormColumn column) {
        try {
            return folded(CellReading.shown(cell)).equals(folded(column.head()));
        } catch (Unreadable noHead) {
            return false;
        }
    }

    private static String folded(String head) {
        String bare = head.endsWith("*") ? head.substring(0, head.length() - 1) : head;
        return SearchText.fold(bare).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private List<String> missing(Map<String, Place> found) {
        return form.columns().stream()
                .filter(column -> column.required() && !found.containsKey(column.key()))
                .map(FormColumn::head)
                .toList();
    }

    private static String names(List<FormColumn> columns) {
        return columns.stream()
                .filter(FormColumn::required)
                .map(FormColumn::head)
                .collect(Collectors.joining(", "));
    }

    private static boolean isBlank(Row row, Map<String, Place> places) {
        return places.values().stream().allMatch(place -> {
            try {
                return CellReading.shown(row.getOptionalCell(place.index()).orElse(null))
                        .isEmpty();
            } catch (Unreadable something) {
                return false;
            }
        });
    }

    private static SheetRow row(Row row, Map<String, Place> places, List<MergedCells.Block> merged) {
        SheetRow read = new SheetRow(row.getRowNum(), places);
        places.forEach((key, place) -> {
            if (merged.stream().anyMatch(block -> block.covers(place.index(), row.getRowNum()))) {
                read.refuse(key, "merged");
                return;
            }
            try {
                Object value = CellReading.read(
                        row.getOptionalCell(place.index()).orElse(null),
                        place.column().kind());
                if (value != null) {
                    read.put(key, value);
                } else if (place.column().required()) {
                    read.refuse(key, SheetRow.REQUIRED);
                }
            } catch (Unreadable unreadable) {
                read.refuse(key, unreadable.rule());
            }
        });
        return read;
    }

    private static ProblemException refused(String rule, Map<String, String> params) {
        return new ProblemException(
                ProblemType.INVALID_SHEET,
                "The sheet does not have the form that is expected here",
                List.of(new FieldError("", rule, params)));
    }
}
