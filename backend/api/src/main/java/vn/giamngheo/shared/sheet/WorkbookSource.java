package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an .xlsx workbook. */
record WorkbookSource(Path file) implements SheetSource {
    /** The workbook, once it has been looked into. */
    static WorkbookSource inspected(Path file) throws IOException {
        SheetInspection.require(file);
        return new WorkbookSource(file);
    }

    @Override
    public <T> T read(Reading<T> reading) throws IOException {
        try (ReadableWorkbook workbook = workbook()) {
            Sheet sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(SheetInspection::damaged);
            try (Stream<Row> rows = sheet.openStream()) {
                return reading.of(rows.<SheetLine>map(Line::new).iterator());
            }
        } catch (ExcelReaderException | IndexOutOfBoundsException | NumberFormatException broken) {
            throw SheetInspection.damaged();
        }
    }

    /** With the formats that tell days from numbers, where the workbook has any. */
    private ReadableWorkbook workbook() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutFormats) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    @Override
    public List<MergedCells.Block> merged() throws IOException {
        return MergedCells.of(file);
    }

    private record Line(Row row) implements SheetLine {
        @Override
        public int number() {
            return row.getRowNum();
        }

        @Override
        public int width() {
            return row.getCellCount();
        }

        @Override
        public @Nullable SheetCell at(int column) {
            return row.getOptionalCell(column).<SheetCell>map(InWorkbook::new).orElse(null);
        }
    }

    private record InWorkbook(Cell cell) implements SheetCell {
        @Override
        public CellType type() {
            return cell.getType();
        }

        @Override
        public @Nullable String written() {
            return cell.getValue() instanceof String text ? text : cell.getRawValue();
        }

        @Override
        public @Nullable String format() {
            return cell.getDataFormatString();
        }

        @Override
        public LocalDate day() {
            return cell.asDate().toLocalDate();
        }
    }
}
