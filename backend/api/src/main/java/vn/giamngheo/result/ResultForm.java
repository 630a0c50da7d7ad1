package vn.giamngheo.result;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.persistence.Texts;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetForm;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.shared.sheet.SheetRow;

/** The sheet that figures are told by: its columns, and which cell a row is about. The keys are the fields of a cell. */
final class ResultForm {
    static final String INDICATOR = "resultId";
    static final String NAME = "name";
    static final String AREA = "areaCode";
    static final String AREA_NAME = "areaName";
    static final String UNIT = "unit";
    static final String TARGET = "target";
    static final String BEFORE = "before";
    static final String CUMULATIVE = "cumulative";
    static final String VALUE = "value";
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    static final String WORDS = "words";
    static final String NOTE = "note";
    static final String VERSION = "version";

    static final String REPORT = "report";

    static final String YES = "x";
    private static final String BEFORE_MARK = " · ";
    private static final int MARK = 8;

    /** The most that a cell takes, on screen too. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    static final SheetForm FORM = SheetForm.of(
            FormColumn.required(INDICATOR, "Mã chỉ tiêu", ColumnKind.TEXT),
            FormColumn.optional(NAME, "Chỉ tiêu", ColumnKind.WORDS),
            FormColumn.required(AREA, "Mã địa bàn", ColumnKind.TEXT),
            FormColumn.optional(AREA_NAME, "Địa bàn", ColumnKind.TEXT),
            FormColumn.optional(UNIT, "Đơn vị tính", ColumnKind.TEXT),
            FormColumn.optional(TARGET, "Chỉ tiêu giao cả năm", ColumnKind.TEXT),
            FormColumn.optional(BEFORE, "Lũy kế trước kỳ này", ColumnKind.TEXT),
            FormColumn.optional(VALUE, "Số liệu", ColumnKind.NUMBER),
            FormColumn.optional(NUMERATOR, "Tử số", ColumnKind.WHOLE),
            FormColumn.optional(DENOMINATOR, "Mẫu số", ColumnKind.WHOLE),
            FormColumn.optional(CUMULATIVE, "Là số lũy kế (ghi x)", ColumnKind.TEXT),
            FormColumn.optional(WORDS, "Nội dung bằng lời", ColumnKind.WORDS),
            FormColumn.optional(NOTE, "Ghi chú", ColumnKind.WORDS),
            FormColumn.optional(VERSION, "Phiên bản (không sửa)", ColumnKind.WHOLE),
            FormColumn.optional(REPORT, "Báo cáo (không sửa)", ColumnKind.TEXT));

    private final Grid grid;
    private final SectionOfReport any;
    private final Map<String, Cell> cells = new HashMap<>();

    ResultForm(Grid grid) {
        this.grid = grid;
        any = grid.sections().getFirst();
        grid.own()
                .values()
                .forEach(cell -> cells.put(
                        key(grid.indicator(cell).code(), grid.area(cell).code()), cell));
    }

    /**
     * Whether somebody has begun to fill in the row; an empty one leaves its cell as it is. One that left with something told, and
     * comes back empty, has been emptied by somebody.
     */
    static boolean isBegun(SheetRow row) {
        return leftTold(row)
                || row.number(VALUE) != null
                || row.number(NUMERATOR) != null
                || row.number(DENOMINATOR) != null
                || row.text(WORDS) != null
                || row.text(NOTE) != null
                || !row.isSound();
    }

    /** Whether its cell had been told when the sheet left, which still has where all of it would stand. */
    private static boolean leftTold(SheetRow row) {
        BigDecimal version = row.number(VERSION);
        return version != null
                && version.signum() > 0
                && Stream.of(VALUE, NUMERATOR, DENOMINATOR, WORDS).allMatch(row::has);
    }

    /** The cell that the row is about; nothing where none is asked for, which the row then says. */
    @Nullable
    Cell cell(SheetRow row) {
        String indicator = row.text(INDICATOR);
        String area = row.text(AREA);
        if (indicator == null || area == null) {
            return null;
        }
        Cell cell = cells.get(key(indicator, area));
        if (cell == null) {
            row.refuse(INDICATOR, "not-asked", Map.of("indicator", indicator, "area", area));
        }
        return cell;
    }

    /** What the row says, as it would be written in its cell; nothing where something of it is wrong, which the row then says. */
    @Nullable
    ResultCell request(SheetRow row) {
        Cell cell = cell(row);
        Long numerator = whole(row, NUMERATOR);
        Long denominator = whole(row, DENOMINATOR);
        BigDecimal value = row.number(VALUE);
        if (value != null && value.signum() < 0) {
            row.refuse(VALUE, "positive-or-zero");
        } else if (value != null && value.compareTo(MOST) > 0) {
            row.refuse(VALUE, "too-large");
        }
        String words =
                cell == null ? row.text(WORDS) : row.textOver(WORDS, cell.told().words());
        String note = row.text(NOTE, Texts.PARAGRAPH);
        String mark = row.text(CUMULATIVE);
        if (mark != null && !SearchText.fold(mark.strip()).equals(YES)) {
            row.refuse(CUMULATIVE, "unknown-value", Map.of("value", mark, "allowed", YES));
        }
        String unit = row.text(UNIT);
        if (cell != null && unit != null && !isSame(unit, grid.indicator(cell).unit())) {
            row.refuse(
                    UNIT,
                    "wrong-unit",
                    Map.of("unit", unit, "asked", grid.indicator(cell).unit()));
        }
        String report = row.text(REPORT);
        if (report != null && !report.endsWith(BEFORE_MARK + mark())) {
            row.refuse(REPORT, "of-another-report", Map.of("report", report));
        }
        if (!row.isSound() || cell == null) {
            return null;
        }
        BigDecimal seen = row.number(VERSION);
        int version = seen == null ? cell.version() : seen.intValue();
        note = note == null ? cell.note() : note;
        SumInSheet sum = new SumInSheet(row, cell, grid.sumBefore(cell));
        if (mark != null && sum.isAsItLeft()) {
            // What the periods before came to when the sheet left may be another sum by now: the period's own stays as
            // it is.
            return new ResultCell(cell.id(), version, null, null, null, null, null, true, null, note, null);
        }
        if (mark != null && sum.isReckonedAnew()) {
            return null;
        }
        return new ResultCell(cell.id(), version, value, numerator, denominator, words, mark != null, note, null);
    }

    /** The report as it is now, a row for each cell. */
    Map<String, @Nullable Object> leaving(UUID cellId) {
        Cell cell = grid.cell(cellId).orElseThrow();
        ResultRow row = grid.row(cell);
        Map<String, @Nullable Object> leaving = new HashMap<>();
        leaving.put(INDICATOR, row.code());
        leaving.put(NAME, row.name());
        leaving.put(AREA, grid.area(cell).code());
        leaving.put(AREA_NAME, row.areaName());
        leaving.put(UNIT, row.unit());
        ResultTarget target = row.target();
        leaving.put(TARGET, target == null ? null : aim(target));
        leaving.put(BEFORE, SumInSheet.leaving(row.cumulativeBefore()));
        // What was told as a sum leaves as one: it comes back as the same then, and a difference below 0 could not come
        // back at all.
        ResultFigure sum = cell.isDifference() ? row.cumulativeBefore() : null;
        leaving.put(VALUE, plus(row.value(), sum == null ? null : sum.value()));
        leaving.put(NUMERATOR, plus(row.numerator(), sum == null ? null : sum.numerator()));
        leaving.put(DENOMINATOR, plus(row.denominator(), sum == null ? null : sum.denominator()));
        leaving.put(CUMULATIVE, cell.isDifference() ? YES : null);
        leaving.put(WORDS, row.words());
        leaving.put(NOTE, row.note());
        leaving.put(VERSION, row.version());
        leaving.put(REPORT, any.roundName() + BEFORE_MARK + mark());
        return leaving;
    }

    /** What tells the report from others of the same indicators and places, whatever its round is called by now. */
    private String mark() {
        return any.reportId().toString().substring(0, MARK);
    }

    /** What is to be reached, for who fills in the sheet: it is not read back. */
    private static @Nullable Object aim(ResultTarget target) {
        BigDecimal value = target.value();
        if (value == null) {
            return target.words();
        }
        String pair = target.numerator() == null ? "" : " (" + target.numerator() + "/" + target.denominator() + ")";
        String sample = target.sample() ? " (số liệu mẫu)" : "";
        return pair.isEmpty() && sample.isEmpty() ? value : value.toPlainString() + pair + sample;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal own, @Nullable BigDecimal before) {
        return own == null || before == null ? own : own.add(before);
    }

    private static @Nullable Long plus(@Nullable Long own, @Nullable Long before) {
        return own == null || before == null ? own : (Long) Math.addExact(own, before);
    }

    private static @Nullable Long whole(SheetRow row, String key) {
        BigDecimal number = row.number(key);
        if (number != null && number.signum() < 0) {
            row.refuse(key, "positive-or-zero");
            return null;
        }
        if (number != null && number.compareTo(MOST) > 0) {
            row.refuse(key, "too-large");
            return null;
        }
        return number == null ? null : (Long) number.longValueExact();
    }

    /** Whether both are the same unit, however it is written. */
    private static boolean isSame(String unit, String asked) {
        return SPACES.matcher(SearchText.fold(unit))
                .replaceAll("")
                .equals(SPACES.matcher(SearchText.fold(asked)).replaceAll(""));
    }

    private static String key(String indicator, String area) {
        return SearchText.fold(indicator).strip() + "|" + SearchText.fold(area).strip();
    }
}
