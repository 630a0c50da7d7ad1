package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table as comma-separated values (RFC 4180), row by row: heads and cells, no title. */
final class CsvWriter<R> {
    /** So that spreadsheets take it for UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

    private final Table<R> table;
    private final ZoneId zone;

    CsvWriter(Table<R> table, ZoneId zone) {
        this.table = table;
        this.zone = zone;
    }

    void write(Writer out, Table.Rows<R> rows) throws IOException {
        out.write(MARK);
        out.write(
                line(table.columns().stream().map(column -> text(column.head())).toList()));
        rows.each(row -> {
            try {
                out.write(line(table.columns().stream()
                        .map(column -> text(column.value().apply(row)))
                        .toList()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(",", "", "\r\n"));
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return moment.atZone(zone).toOffsetDateTime().toString();
        }
        String words = value.toString();
        // A spreadsheet would reckon it.
        if (!(value instanceof Number) && TableWriter.looksLikeAFormula(words)) {
            words = "'" + words;
        }
        return SPECIAL.matcher(words).find() ? '"' + words.replace("\"", "\"\"") + '"' : words;
    }
}
