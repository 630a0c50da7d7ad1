package vn.giamngheo.result;

import static vn.giamngheo.result.ResultForm.BEFORE;
import static vn.giamngheo.result.ResultForm.DENOMINATOR;
import static vn.giamngheo.result.ResultForm.NUMERATOR;
import static vn.giamngheo.result.ResultForm.VALUE;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.document.Words;
import vn.giamngheo.shared.sheet.SheetRow;

/**
 * A sum since the beginning of the year that comes in with a sheet, which may have left before an earlier period was corrected.
 *
 * @param now what the periods before come to by now; absent where nothing was told in them
 */
record SumInSheet(SheetRow row, Cell cell, @Nullable ResultFigure now) {

    /** Whether it still is what its cell left as: its own figure and what the sheet says the periods before came to. */
    boolean isAsItLeft() {
        if (!cell.isDifference() || !row.has(BEFORE)) {
            return false;
        }
        BigDecimal[] before = parts(cell.value(), cell.numerator(), cell.denominator());
        BigDecimal[] sum = Stream.of(VALUE, NUMERATOR, DENOMINATOR)
                .map(row::number)
                .filter(Objects::nonNull)
                .toArray(BigDecimal[]::new);
        if (before.length == 0 || before.length != sum.length) {
            return false;
        }
        for (int i = 0; i < sum.length; i++) {
            before[i] = sum[i].subtract(before[i]);
        }
        boolean nothing = Stream.of(before).allMatch(part -> part.signum() == 0);
        return row.text(BEFORE) == null ? nothing : row.tells(BEFORE, before);
    }

    /** Whether the sheet tells another sum of the periods before than there is by now, so that its own would mean another figure. */
    boolean isReckonedAnew() {
        if (row.text(BEFORE) == null) {
            return false;
        }
        if (now != null && row.tells(BEFORE, parts(now.value(), now.numerator(), now.denominator()))) {
            return false;
        }
        row.refuse(BEFORE, "sum-before-changed", Map.of("now", inWords()));
        return true;
    }

    /** What the periods before come to, as a sheet has it. */
    static @Nullable Object leaving(@Nullable ResultFigure sum) {
        if (sum == null) {
            return null;
        }
        return sum.numerator() == null ? sum.value() : sum.numerator() + "/" + sum.denominator();
    }

    private String inWords() {
        return now == null
                ? "–"
                : Stream.of(parts(now.value(), now.numerator(), now.denominator()))
                        .map(Words::number)
                        .collect(Collectors.joining("/"));
    }

    private static BigDecimal[] parts(
            @Nullable BigDecimal value, @Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null
                ? Stream.ofNullable(value).toArray(BigDecimal[]::new)
                : new BigDecimal[] {BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)};
    }
}
