package vn.giamngheo.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Direction;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.indicator.Parts;
import vn.giamngheo.indicator.Rate;

/** What is to be said of a cell: warnings ask for a note and block nothing, faults block submission. */
final class Remarks {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal JUMP = BigDecimal.valueOf(3);
    /** Small figures jump every month. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private static final BigDecimal POINTS_JUMP = BigDecimal.valueOf(30);

    private final IndicatorResponse indicator;
    private final Cell cell;
    private final Course course;
    private final @Nullable ResultTarget target;

    Remarks(IndicatorResponse indicator, Cell cell, Course course, @Nullable ResultTarget target) {
        this.indicator = indicator;
        this.cell = cell;
        this.course = course;
        this.target = target;
    }

    /** What somebody should look at again. */
    List<ResultRemark> warnings() {
        List<ResultRemark> warnings = new ArrayList<>();
        BigDecimal value = cell.value();
        if (value != null) {
            jump(warnings, value);
            overTarget(warnings, value);
        }
        if (cell.takesBack()) {
            warnings.add(new ResultRemark("below-cumulative", Map.of()));
        }
        rateJump(warnings);
        if (!cell.isEmpty() && course.laterCumulative()) {
            warnings.add(new ResultRemark("later-told-cumulative", Map.of()));
        }
        return warnings;
    }

    /**
     * What of a cell must be put right before it is submitted.
     *
     * @param whole the cell of the indicator that this one is a part of, for the same area; absent where it is no part
     * @param courses beside each of both; asked only where the periods' own figures can't be held against each other
     */
    static List<ResultRemark> faults(
            IndicatorResponse indicator, Cell cell, @Nullable Cell whole, Function<Cell, Course> courses) {
        if (cell.isEmpty()) {
            // Who can't tell says why: an empty cell is not 0, and not forgotten either.
            return cell.note() == null ? List.of(new ResultRemark("empty-without-note", Map.of())) : List.of();
        }
        Optional<ResultRemark> part = whole == null
                ? Optional.empty()
                : over(indicator, cell, whole, courses)
                        .map(over -> new ResultRemark(
                                "part-over-whole", Map.of("whole", over.whole().toPlainString())));
        return Stream.concat(part.stream(), laterSum(indicator, cell, courses).stream())
                .toList();
    }

    /** What somebody should look at again where parts that are added up are divided by different totals. */
    static Optional<ResultRemark> otherTotal(Cell cell, IndicatorResponse otherPart, Cell other) {
        Long own = cell.denominator();
        Long total = other.denominator();
        return own == null || total == null || own.equals(total)
                ? Optional.empty()
                : Optional.of(new ResultRemark(
                        "other-total", Map.of("code", otherPart.code(), "denominator", String.valueOf(total))));
    }

    /** What somebody should look at again where a part is told, and not what it is contained in. */
    static Optional<ResultRemark> wholeNotTold(
            IndicatorResponse indicator, Cell cell, IndicatorResponse wholeOfIt, Cell whole) {
        return indicator.parts() == Parts.WITHIN && !cell.isEmpty() && whole.isEmpty()
                ? Optional.of(new ResultRemark("whole-not-told", Map.of("code", wholeOfIt.code())))
                : Optional.empty();
    }

    /** What of a whole must be put right as one of its parts, which is not put right with it, is more than it. */
    static Optional<ResultRemark> faultOfWhole(
            IndicatorResponse partOfIt, Cell part, Cell whole, Function<Cell, Course> courses) {
        return over(partOfIt, part, whole, courses)
                .map(over -> new ResultRemark(
                        "whole-under-part",
                        Map.of("code", partOfIt.code(), "part", over.part().toPlainString())));
    }

    /** A part that is more than its whole. */
    private record Over(BigDecimal part, BigDecimal whole) {}

    private static Optional<Over> over(
            IndicatorResponse indicator, Cell cell, Cell whole, Function<Cell, Course> courses) {
        BigDecimal part = cell.value();
        BigDecimal all = whole.value();
        if (indicator.parts() != Parts.WITHIN || part == null || all == null || part.compareTo(all) <= 0) {
            return Optional.empty();
        }
        if (indicator.nature() == Nature.FLOW && cell.base() && (cell.isDifference() || whole.isDifference())) {
            // A sum that takes back some of what was told before says nothing of this period's part; the sums must fit.
            part = sum(part, courses.apply(cell));
            all = sum(all, courses.apply(whole));
        }
        return part.compareTo(all) <= 0 ? Optional.empty() : Optional.of(new Over(part, all));
    }

    /** A rate that was told as a sum later keeps what its period added then: with this figure it must still come to a rate. */
    private static Optional<ResultRemark> laterSum(
            IndicatorResponse indicator, Cell cell, Function<Cell, Course> courses) {
        Long numerator = cell.numerator();
        Long denominator = cell.denominator();
        if (indicator.nature() != Nature.FLOW || !cell.base() || numerator == null || denominator == null) {
            return Optional.empty();
        }
        Course course = courses.apply(cell);
        ResultFigure before = course.sum(Nature.FLOW);
        long part = numerator + (before == null ? 0 : Objects.requireNonNullElse(before.numerator(), 0L));
        long whole = denominator + (before == null ? 0 : Objects.requireNonNullElse(before.denominator(), 0L));
        for (Cell later : course.after()) {
            part += Objects.requireNonNullElse(later.numerator(), 0L);
            whole += Objects.requireNonNullElse(later.denominator(), 0L);
            if (later.toldCumulative() && (part < 0 || part > whole)) {
                return Optional.of(new ResultRemark(
                        "later-sum-no-rate",
                        Map.of(
                                "numerator",
                                String.valueOf(part),
                                "denominator",
                                String.valueOf(whole),
                                "until",
                                later.dataTo().toString())));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal sum(BigDecimal own, Course course) {
        ResultFigure before = course.sum(Nature.FLOW);
        BigDecimal earlier = before == null ? null : before.value();
        return earlier == null ? own : own.add(earlier);
    }

    private void jump(List<ResultRemark> warnings, BigDecimal value) {
        ResultFigure last = course.last();
        BigDecimal earlier = last == null ? null : last.value();
        if (earlier == null
                || earlier.signum() <= 0
                || value.subtract(earlier).abs().compareTo(SMALL) < 0) {
            return;
        }
        if (value.compareTo(earlier.multiply(JUMP)) >= 0 || value.multiply(JUMP).compareTo(earlier) <= 0) {
            warnings.add(new ResultRemark("jump", Map.of("last", earlier.toPlainString())));
        }
    }

    private void rateJump(List<ResultRemark> warnings) {
        ResultFigure last = course.last();
        BigDecimal now = rate(cell.numerator(), cell.denominator());
        BigDecimal earlier = last == null ? null : rate(last.numerator(), last.denominator());
        if (now != null && earlier != null && now.subtract(earlier).abs().compareTo(POINTS_JUMP) > 0) {
            warnings.add(new ResultRemark("jump", Map.of("last", earlier.toPlainString())));
        }
    }

    private void overTarget(List<ResultRemark> warnings, BigDecimal value) {
        BigDecimal aim = target == null ? null : target.value();
        if (aim == null || aim.signum() <= 0 || indicator.direction() == Direction.DECREASE) {
            return;
        }
        ResultFigure sum = indicator.nature() == Nature.FLOW && cell.base() ? course.sum(Nature.FLOW) : null;
        BigDecimal reached = sum == null ? value : value.add(Objects.requireNonNullElse(sum.value(), BigDecimal.ZERO));
        if (reached.compareTo(aim) > 0) {
            warnings.add(new ResultRemark(
                    "over-target",
                    Map.of(
                            "percent",
                            reached.multiply(PERCENT)
                                    .divide(aim, 0, RoundingMode.HALF_UP)
                                    .toPlainString())));
        }
    }

    private static @Nullable BigDecimal rate(@Nullable Long numerator, @Nullable Long denominator) {
        return Rate.of(numerator, denominator).map(rate -> rate.percent(2)).orElse(null);
    }
}
