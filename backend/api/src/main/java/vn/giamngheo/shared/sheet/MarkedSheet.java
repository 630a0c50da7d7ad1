package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.sheet.CellReading.Unreadable;

/** The sheet that came in, written anew with a first column that says what is wrong with a row. */
final class MarkedSheet {
    private static final int MOST_COLUMNS = 100;
    private static final String REASON = "Lý do";
    private static final Properties REASONS = SheetWords.load("reasons");

    private final SheetSource source;
    private final SheetContent content;
    private final String name;
    private final Map<Integer, String> reasons = new HashMap<>();
    private final List<String> heads;

    MarkedSheet(Path file, SheetContent content, String name) throws IOException {
        this.source = SheetSource.of(file);
        this.content = content;
        this.name = name;
        content.errors()
                .forEach(error -> reasons.merge(error.row(), sentence(error), (one, next) -> one + "\n" + next));
        heads = source.read(rows -> {
            while (rows.hasNext()) {
                SheetLine row = rows.next();
                if (row.number() == content.headRow()) {
                    return values(row).stream()
                            .map(value -> Objects.toString(value, ""))
                            .toList();
                }
            }
            throw SheetInspection.damaged();
        });
    }

    Table<List<@Nullable Object>> table() {
        List<Column<List<@Nullable Object>>> columns = new ArrayList<>();
        columns.add(Column.words(REASON, row -> (String) row.getFirst()));
        IntStream.range(0, heads.size())
                .forEach(i -> columns.add(new Column<>(
                        heads.get(i), ColumnKind.TEXT, ColumnKind.TEXT.width(), row -> valueAt(row, i + 1))));
        long faulty = content.rows().stream().filter(row -> !row.isSound()).count();
        Title title = Title.of(name)
                .noting("Có %d dòng cần sửa. Sửa xong, tải lại chính tệp này; cột “%s” được bỏ qua."
                        .formatted(faulty, REASON));
        return Table.of(title, columns);
    }

    Table.Rows<List<@Nullable Object>> rows() {
        return each -> {
            try {
                source.read(rows -> {
                    while (rows.hasNext()) {
                        SheetLine row = rows.next();
                        if (row.number() > content.headRow()) {
                            List<@Nullable Object> marked = new ArrayList<>();
                            marked.add(reasons.get(row.number()));
                            marked.addAll(values(row));
                            each.accept(marked);
                        }
                    }
                    return true;
                });
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }

    private static @Nullable Object valueAt(List<@Nullable Object> row, int index) {
        return index < row.size() ? row.get(index) : null;
    }

    /** The cells as they came: numbers as numbers, days as days, all else as text. */
    private static List<@Nullable Object> values(SheetLine row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 0; column < Math.min(row.width(), MOST_COLUMNS); column++) {
            values.add(value(row.at(column)));
        }
        return values;
    }

    private static @Nullable Object value(@Nullable SheetCell cell) {
        if (cell == null) {
            return null;
        }
        try {
            if (cell.type() == CellType.NUMBER) {
                try {
                    return CellReading.read(cell, ColumnKind.DATE);
                } catch (Unreadable noDay) {
                    return CellReading.read(cell, ColumnKind.NUMBER);
                }
            }
            return CellReading.shown(cell);
        } catch (Unreadable unreadable) {
            return cell.written();
        }
    }

    private static String sentence(CellError error) {
        String sentence = REASONS.getProperty(error.type(), REASONS.getProperty("other"));
        for (Map.Entry<String, String> param : error.params().entrySet()) {
            sentence = sentence.replace("{" + param.getKey() + "}", param.getValue());
        }
        return error.cell() + (error.column().isEmpty() ? "" : " (" + error.column() + ")") + ": " + sentence;
    }
}
