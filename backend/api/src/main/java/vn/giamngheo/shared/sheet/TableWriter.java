package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes one table as a sheet. Rows are let go as soon as they are written, so that its length costs no memory. */
final class TableWriter<R> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT);
    // The Vietnamese signs, whatever the language of the machine that opens it.
    private static final String VIETNAMESE = "[$-42A]";
    private static final String WHOLE_FORMAT = VIETNAMESE + "#,##0";
    private static final String DATE_FORMAT = "dd/mm/yyyy";
    private static final String MONTH_FORMAT = "mm/yyyy";
    private static final String MOMENT_FORMAT = "dd/mm/yyyy hh:mm";
    // A cell of this format stays a text when somebody edits it, even one that looks like a formula.
    private static final String TEXT_FORMAT = "@";
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n";
    private static final Pattern NO_SHEET_NAME = Pattern.compile("[\\[\\]:*?/\\\\']");
    // What every program falls back to, so that cells with a style and without look alike.
    private static final String FONT = "Arial";
    private static final int FONT_SIZE = 10;
    private static final int TITLE_SIZE = 14;
    private static final double LINE_HEIGHT = 13.5;
    // Widths are told in digits; letters of a text are narrower.
    private static final double LETTERS = 1.15;
    private static final double TITLE_HEIGHT = 21;
    private static final double MOST_HEIGHT = 400;
    private static final int MOST_SHEET_NAME = 31;
    private static final int MOST_TEXT = 32_000;
    static final String MORE = "…";
    // So few that they are garbage before the collector comes by: kept longer, they make the heap grow.
    private static final int ROWS_AT_ONCE = 100;
    // Of a plain file; packing closer takes longer than sending the rest does.
    private static final int COMPRESSION = 2;

    private final Table<R> table;
    private final Clock clock;
    private final MessageDigest digest;
    private final boolean lined;
    private final SharedTexts shared;
    private final StringBuilder seen = new StringBuilder();

    TableWriter(Table<R> table, Clock clock, MessageDigest digest) {
        this.table = table;
        this.clock = clock;
        this.digest = digest;
        lined = table.hasWords();
        shared = new SharedTexts(table.columns().size());
    }

    /** Opens a workbook to be written to that stream. */
    static Workbook workbook(OutputStream out) {
        Workbook workbook = new Workbook(out, "Giam Ngheo", "1.0");
        workbook.setCompressionLevel(COMPRESSION);
        workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
        return workbook;
    }

    /** Writes all of it as the workbook's next sheet; the digest has then seen everything but who made it and when. */
    void write(Workbook workbook, String maker, Table.Rows<R> rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(sheetName());
        int heads = title(sheet, maker);
        heads(sheet, heads);
        layOut(sheet, heads);
        Body body = new Body(sheet, heads + 1);
        Relay.run(each -> rows.each(row -> each.accept(cells(row))), body::add);
        body.end();
        if (body.next > heads + 1) {
            sheet.setAutoFilter(heads, 0, body.next - 1, table.columns().size() - 1);
        }
        sheet.finish();
    }

    private String sheetName() {
        String name =
                NO_SHEET_NAME.matcher(table.title().name()).replaceAll(" ").strip();
        return name.length() > MOST_SHEET_NAME
                ? name.substring(0, MOST_SHEET_NAME).strip()
                : name;
    }

    /** Writes the title block; tells the row of the heads. */
    private int title(Worksheet sheet, String maker) {
        Title title = table.title();
        List<String> lines = new ArrayList<>();
        if (title.agency() != null) {
            lines.add(title.agency().toUpperCase(Locale.forLanguageTag("vi")));
        }
        int name = lines.size();
        lines.add(title.name());
        if (title.plan() != null) {
            lines.add(title.plan());
        }
        if (title.unit() != null) {
            lines.add("Đơn vị tính: " + title.unit());
        }
        if (title.asOf() != null) {
            lines.add("Tính đến ngày " + DAY.format(title.asOf()));
        }
        lines.addAll(title.notes());
        lines.forEach(this::digest);
        lines.add("Lập lúc " + MOMENT.format(LocalDateTime.now(clock)) + ", " + maker);
        for (int row = 0; row < lines.size(); row++) {
            sheet.inlineString(row, 0, cut(lines.get(row)));
            if (row == name) {
                sheet.style(row, 0).bold().fontSize(TITLE_SIZE).set();
                sheet.rowHeight(row, TITLE_HEIGHT);
            } else if (row == lines.size() - 1) {
                sheet.style(row, 0).italic().set();
            }
        }
        return lines.size() + 1;
    }

    private void heads(Worksheet sheet, int row) {
        int lines = 1;
        for (int column = 0; column < table.columns().size(); column++) {
            Column<R> described = table.columns().get(column);
            digest(described.head());
            lines = Math.max(lines, linesOf(described.head(), described));
            sheet.inlineString(row, column, described.head());
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .fillColor("DCE6F1")
                    .borderStyle("thin")
                    .set();
        }
        sheet.rowHeight(row, lines * LINE_HEIGHT + 3);
    }

    private void layOut(Worksheet sheet, int heads) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.width(column, table.columns().get(column).width());
        }
        sheet.freezePane(1, heads + 1);
        sheet.repeatRows(heads);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("Trang &P/&N", Position.CENTER);
    }

    private @Nullable Object[] cells(R row) {
        List<Column<R>> columns = table.columns();
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = columns.get(column).value().apply(row);
        }
        return cells;
    }

    private final class Body {
        private final Worksheet sheet;
        private final CellLooks looks;
        private int next;

        Body(Worksheet sheet, int first) {
            this.sheet = sheet;
            looks = new CellLooks(sheet, table.columns().size());
            next = first;
        }

        void add(@Nullable Object[] cells) {
            int lines = 1;
            for (int column = 0; column < cells.length; column++) {
                Column<R> described = table.columns().get(column);
                Object value = cells[column];
                looks.tell(next, column, put(sheet, next, column, described.kind(), value, false));
                lines = lined && value instanceof String text ? Math.max(lines, linesOf(text, described)) : lines;
            }
            if (lines > 1) {
                sheet.rowHeight(next, Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + 3));
            }
            next++;
            endDigest();
            if (next % ROWS_AT_ONCE == 0) {
                looks.applyBefore(next);
                try {
                    sheet.flush();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }

        /** Writes the sums below. */
        void end() {
            List<@Nullable Object> sums = table.sums().get();
            for (int column = 0; column < sums.size(); column++) {
                ColumnKind kind = table.columns().get(column).kind();
                looks.tell(next, column, put(sheet, next, column, kind, sums.get(column), true));
            }
            looks.applyBefore(sums.isEmpty() ? next : next + 1);
            endDigest();
        }
    }

    /** Writes a cell; tells how it looks. */
    private CellLooks.@Nullable Look put(
            Worksheet sheet, int row, int column, ColumnKind kind, @Nullable Object value, boolean sum) {
        digest(value);
        String format = null;
        switch (value) {
            case null -> {}
            case BigDecimal number -> {
                sheet.value(row, column, number);
                format = formatOf(number);
            }
            case Number number -> {
                sheet.value(row, column, number);
                format = WHOLE_FORMAT;
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                format = kind == ColumnKind.MONTH ? MONTH_FORMAT : DATE_FORMAT;
            }
            case Instant moment -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment, clock.getZone()));
                format = MOMENT_FORMAT;
            }
            default -> {
                String text = cut(value.toString());
                if (shared.has(column, text)) {
                    sheet.value(row, column, text);
                } else {
                    sheet.inlineString(row, column, text);
                }
                format = looksLikeAFormula(text) ? TEXT_FORMAT : null;
            }
        }
        if (format == null && !lined && !sum) {
            return null;
        }
        boolean words = kind == ColumnKind.WORDS || kind == ColumnKind.TEXT || format == null;
        return new CellLooks.Look(format, lined, lined && words, sum);
    }

    /** Whether a program may take the text for something to be reckoned. */
    static boolean looksLikeAFormula(String text) {
        return !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    /** About how many lines a text takes: some programs do not look themselves. */
    private static int linesOf(String text, Column<?> column) {
        return text.lines()
                .mapToInt(line -> (int) Math.ceil(Math.max(1, line.length()) / (LETTERS * column.width())))
                .sum();
    }

    private static String formatOf(BigDecimal number) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        return decimals == 0 ? WHOLE_FORMAT : WHOLE_FORMAT + "." + "0".repeat(decimals);
    }

    private void digest(@Nullable Object value) {
        seen.append(value).append('\0');
    }

    /** Tells the digest what was seen: a row at once, as cell by cell takes several times as long. */
    private void endDigest() {
        digest.update(seen.toString().getBytes(StandardCharsets.UTF_8));
        seen.setLength(0);
    }

    /** As much of a text as a cell takes, and a sign that there is more of it. */
    static String cut(String text) {
        if (text.length() <= MOST_TEXT) {
            return text;
        }
        // No half of a sign that takes two places.
        int end = Character.isHighSurrogate(text.charAt(MOST_TEXT - 1)) ? MOST_TEXT - 1 : MOST_TEXT;
        return text.substring(0, end) + MORE;
    }
}
