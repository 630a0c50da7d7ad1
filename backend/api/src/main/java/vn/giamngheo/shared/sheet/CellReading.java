package vn.giamngheo.shared.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Reads one cell as what its column holds. What can't be read throws {@link Unreadable}, and says by which rule. */
final class CellReading {
    private static final int MOST_TEXT = 4_000;
    // What a cell of Excel holds. How much of it a form takes is its own to say.
    private static final int MOST_WORDS = 32_767;
    // As many digits as Excel itself shows: what is behind them is the noise of binary fractions.
    private static final MathContext EXCEL = new MathContext(15);
    private static final BigDecimal MOST = new BigDecimal("9000000000000000");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\r\\n]]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private CellReading() {}

    /** A cell that breaks a rule. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final String rule;

        Unreadable(String rule) {
            super(rule, null, false, false);
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /** The value of the cell; nothing where it is empty. */
    static @Nullable Object read(@Nullable SheetCell cell, ColumnKind kind) throws Unreadable {
        String shown = shown(cell);
        if (cell == null || shown.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case TEXT -> text(shown, MOST_TEXT);
            case WORDS -> text(shown, MOST_WORDS);
            case MONEY -> money(number(cell, shown));
            case WHOLE -> whole(number(cell, shown));
            case NUMBER -> number(cell, shown);
            case DATE, MOMENT -> day(cell, shown);
            case MONTH -> month(cell, shown);
        };
    }

    /** What people see in the cell, without what surrounds it. */
    static String shown(@Nullable SheetCell cell) throws Unreadable {
        if (cell == null || cell.type() == CellType.EMPTY) {
            return "";
        }
        if (cell.type() == CellType.ERROR) {
            throw new Unreadable("error-value");
        }
        String raw = cell.written();
        if (cell.type() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
            throw new Unreadable("formula-without-value");
        }
        if (raw == null) {
            return "";
        }
        return cell.type() == CellType.NUMBER ? plain(raw) : raw.strip();
    }

    private static String plain(String raw) {
        try {
            return new BigDecimal(raw).round(EXCEL).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return raw.strip();
        }
    }

    private static String text(String shown, int most) throws Unreadable {
        if (shown.length() > most) {
            throw new Unreadable("too-long");
        }
        return fit(shown);
    }

    /** Whether the text, as it was read of a cell, is what was written in it: a workbook keeps neither all signs nor all line ends. */
    static boolean isOf(String read, String written) {
        return read.lines().toList().equals(fit(written.strip()).lines().toList());
    }

    private static String fit(String shown) {
        return UNFIT.matcher(Normalizer.normalize(shown, Normalizer.Form.NFC)).replaceAll("");
    }

    /** A number of the sheet is one; a text is read the Vietnamese way. */
    private static BigDecimal number(SheetCell cell, String shown) throws Unreadable {
        Optional<BigDecimal> read;
        if (cell.type() == CellType.NUMBER || cell.type() == CellType.FORMULA) {
            try {
                read = Optional.of(new BigDecimal(shown).round(EXCEL));
            } catch (NumberFormatException computedText) {
                read = VietnameseValues.number(shown);
            }
        } else {
            read = VietnameseValues.number(shown);
        }
        BigDecimal number = read.orElseThrow(() -> new Unreadable("number"));
        if (number.abs().compareTo(MOST) > 0) {
            throw new Unreadable("too-large");
        }
        return number;
    }

    private static BigDecimal money(BigDecimal number) throws Unreadable {
        if (number.stripTrailingZeros().scale() > 0) {
            throw new Unreadable("whole-dong");
        }
        return number;
    }

    private static BigDecimal whole(BigDecimal number) throws Unreadable {
        if (number.stripTrailingZeros().scale() > 0) {
            throw new Unreadable("whole");
        }
        return number;
    }

    /** A number is a day only where the sheet shows it as one: any other may be a mistake in the column. */
    private static LocalDate day(SheetCell cell, String shown) throws Unreadable {
        LocalDate day = null;
        if (cell.type() == CellType.NUMBER && isDate(cell.format())) {
            try {
                day = cell.day();
            } catch (DateTimeException | ArithmeticException noDay) {
                throw new Unreadable("date");
            }
        } else if (cell.type() == CellType.STRING || cell.type() == CellType.FORMULA) {
            day = VietnameseValues.day(shown).orElse(null);
        }
        if (day == null || day.getYear() < 1900 || day.getYear() > 9999) {
            throw new Unreadable("date");
        }
        return day;
    }

    /** A text such as {@code 03/2024}, which Excel makes a day of when somebody types it. */
    private static LocalDate month(SheetCell cell, String shown) throws Unreadable {
        Optional<LocalDate> month = cell.type() == CellType.STRING ? VietnameseValues.month(shown) : Optional.empty();
        return month.isPresent() ? month.get() : day(cell, shown).withDayOfMonth(1);
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String signs = QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return (signs.contains("d") && signs.contains("m")) || signs.contains("yy");
    }
}
