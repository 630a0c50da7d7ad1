package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What came in as a sheet, told by its content and not by its name: a workbook, or comma-separated values. */
sealed interface SheetSource permits WorkbookSource, CsvSource {
    /** What is in the file; one that may not be read is refused. */
    static SheetSource of(Path file) throws IOException {
        return CsvSource.isCsv(file) ? new CsvSource(file) : WorkbookSource.inspected(file);
    }

    /** What is done with the rows of a sheet. */
    interface Reading<T> {
        T of(Iterator<SheetLine> lines) throws IOException;
    }

    /** Reads its rows one after the other, for the length of the reading. */
    <T> T read(Reading<T> reading) throws IOException;

    /** The cells that are merged into one. */
    List<MergedCells.Block> merged() throws IOException;
}
