package vn.giamngheo.result;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** What can be kept of what somebody writes in a cell, and what can't. */
final class CellRules {
    private static final String VALUE = "/value";
    private static final String NUMERATOR = "/numerator";
    private static final String DENOMINATOR = "/denominator";

    private final IndicatorResponse indicator;
    private final Cell there;
    private final @Nullable ResultFigure before;
    private final List<FieldError> errors = new ArrayList<>();

    /** Rules for that cell of the indicator. */
    CellRules(IndicatorResponse indicator, Cell cell, Course course) {
        this.indicator = indicator;
        there = cell;
        before = course.sum(indicator.nature());
    }

    /** What of the cell is to be kept; nothing where it breaks a rule, which {@link #errors} then tells. */
    @Nullable
    Told read(ResultCell cell) {
        String note = text(cell.note());
        boolean cumulative = Boolean.TRUE.equals(cell.cumulative());
        if (cell.stays()) {
            return stays(cell, cumulative) ? there.told().noting(note) : null;
        }
        if (cumulative && indicator.nature() != Nature.FLOW) {
            refuse("/cumulative", "only-flows");
        } else if (cumulative && !there.base()) {
            refuse("/cumulative", "only-base-rounds");
        }
        String words = text(cell.words());
        Told told = switch (indicator.kind()) {
            case COUNT -> {
                absent(NUMERATOR, cell.numerator());
                absent(DENOMINATOR, cell.denominator());
                absent("/words", words);
                yield new Told(count(cell.value(), cumulative), null, null, null, isTold(cell, cumulative), note);
            }
            case RATIO, POINTS -> {
                absent(VALUE, cell.value());
                absent("/words", words);
                yield rate(cell, cumulative, note);
            }
            case QUALITATIVE -> {
                absent(VALUE, cell.value());
                absent(NUMERATOR, cell.numerator());
                absent(DENOMINATOR, cell.denominator());
                yield new Told(null, null, null, words, false, note);
            }
        };
        return errors.isEmpty() ? told : null;
    }

    /** A figure that stays is not told as well. */
    private boolean stays(ResultCell cell, boolean cumulative) {
        if (cumulative || !cell.saysNothing()) {
            refuse("/figureStays", "told-or-left");
        }
        return errors.isEmpty();
    }

    /** Whether the sum was reckoned from another one of the periods before than there is by now. */
    boolean isReckonedAnew(ResultCell cell) {
        ResultFigure reckoned = cell.cumulativeBefore();
        return reckoned != null && !reckoned.equals(before);
    }

    /** What is wrong with it, each place within the cell. */
    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    private static boolean isTold(ResultCell cell, boolean cumulative) {
        return cumulative && !cell.saysNothing();
    }

    private @Nullable BigDecimal count(@Nullable BigDecimal value, boolean cumulative) {
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > indicator.decimals()) {
            errors.add(new FieldError(VALUE, "decimals", Map.of("decimals", String.valueOf(indicator.decimals()))));
        }
        BigDecimal sum = before == null ? null : before.value();
        // Less than what was told before takes back some of it: the period's own figure is then below 0.
        return cumulative && sum != null ? value.subtract(sum) : value;
    }

    private Told rate(ResultCell cell, boolean cumulative, @Nullable String note) {
        Long numerator = cell.numerator();
        Long denominator = cell.denominator();
        if (numerator == null && denominator == null) {
            return new Told(null, null, null, null, false, note);
        }
        if (numerator == null) {
            refuse(NUMERATOR, "notnull");
        } else if (denominator == null) {
            refuse(DENOMINATOR, "notnull");
        } else if (numerator > denominator) {
            refuse(NUMERATOR, "over-denominator");
        } else if (cumulative && before != null) {
            // The sum is the rate; what the period adds to both parts need not be one, and is below 0 where the sum
            // takes some back.
            numerator -= Objects.requireNonNullElse(before.numerator(), 0L);
            denominator -= Objects.requireNonNullElse(before.denominator(), 0L);
        }
        return new Told(null, numerator, denominator, null, cumulative, note);
    }

    private void absent(String pointer, @Nullable Object value) {
        if (value != null) {
            errors.add(new FieldError(
                    pointer, "wrong-kind", Map.of("kind", indicator.kind().name())));
        }
    }

    private void refuse(String pointer, String rule) {
        errors.add(new FieldError(pointer, rule, Map.of()));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    /** Whether figures of that kind are a numerator and a denominator. */
    static boolean isPair(IndicatorKind kind) {
        return kind == IndicatorKind.RATIO || kind == IndicatorKind.POINTS;
    }
}
