package vn.giamngheo.shared.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a sheet must have to be taken in. Their order does not matter and others may stand between them: each is known
 * by its head, whatever the accents and the case.
 *
 * @param columns what is read
 */
public record SheetForm(List<FormColumn> columns) {

    public SheetForm {
        columns = List.copyOf(columns);
    }

    /** A form of these columns. */
    public static SheetForm of(FormColumn... columns) {
        return new SheetForm(List.of(columns));
    }

    /** The empty or filled-in sheet to begin with: rows are values by the keys of the columns. */
    public Table<Map<String, @Nullable Object>> template(Title title) {
        return Table.of(title, columns.stream().map(SheetForm::leaving).toList());
    }

    private static Column<Map<String, @Nullable Object>> leaving(FormColumn column) {
        String head = column.required() ? column.head() + FormColumn.REQUIRED : column.head();
        return new Column<>(head, column.kind(), column.kind().width(), row -> row.get(column.key()));
    }

    /**
     * A column that is read.
     *
     * @param key what code calls it
     * @param head what stands above it, in Vietnamese
     * @param required whether a row must have something here
     */
    public record FormColumn(String key, String head, ColumnKind kind, boolean required) {
        static final String REQUIRED = " *";

        /** One that a row must have. */
        public static FormColumn required(String key, String head, ColumnKind kind) {
            return new FormColumn(key, head, kind, true);
        }

        /** One that a row may leave empty. */
        public static FormColumn optional(String key, String head, ColumnKind kind) {
            return new FormColumn(key, head, kind, false);
        }
    }
}
