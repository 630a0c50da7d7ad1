package vn.giamngheo.shared.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that leaves. A cell of any column may hold words instead, such as those of a pending amount; what is not
 * known is an empty cell, and never 0.
 *
 * @param head what stands above it, in Vietnamese, with the unit of its figures
 * @param kind what its cells hold
 * @param width in letters
 * @param value what a row has here: a text, a number, a day, a moment or nothing
 */
public record Column<R>(String head, ColumnKind kind, int width, Function<R, @Nullable Object> value) {

    /** Short texts. */
    public static <R> Column<R> text(String head, Function<R, @Nullable String> value) {
        return of(head, ColumnKind.TEXT, value);
    }

    /** Sentences. */
    public static <R> Column<R> words(String head, Function<R, @Nullable String> value) {
        return of(head, ColumnKind.WORDS, value);
    }

    /** Whole đồng. */
    public static <R> Column<R> money(String head, Function<R, @Nullable Long> value) {
        return of(head, ColumnKind.MONEY, value);
    }

    /** Whole đồng, or the words that stand for an amount that is pending. */
    public static <R> Column<R> moneyOr(
            String head, Function<R, @Nullable Long> value, Function<R, @Nullable String> words) {
        return of(head, ColumnKind.MONEY, row -> {
            Long amount = value.apply(row);
            return amount == null ? words.apply(row) : amount;
        });
    }

    /** Whole numbers. */
    public static <R> Column<R> whole(String head, Function<R, ? extends @Nullable Number> value) {
        return of(head, ColumnKind.WHOLE, value);
    }

    /** Numbers with the decimals that they have. */
    public static <R> Column<R> number(String head, Function<R, @Nullable BigDecimal> value) {
        return of(head, ColumnKind.NUMBER, value);
    }

    /** Days. */
    public static <R> Column<R> date(String head, Function<R, @Nullable LocalDate> value) {
        return of(head, ColumnKind.DATE, value);
    }

    /** Moments, told by the clock of Vietnam. */
    public static <R> Column<R> moment(String head, Function<R, @Nullable Instant> value) {
        return of(head, ColumnKind.MOMENT, value);
    }

    /** The same column, as wide as so many letters. */
    public Column<R> wide(int letters) {
        return new Column<>(head, kind, letters, value);
    }

    private static <R> Column<R> of(String head, ColumnKind kind, Function<R, ? extends @Nullable Object> value) {
        return new Column<>(head, kind, kind.width(), value::apply);
    }
}
