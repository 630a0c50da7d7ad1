package vn.giamngheo.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.document.Words;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.progress.PeriodFigures.Pair;
import vn.giamngheo.progress.ProgressFigure;
import vn.giamngheo.progress.ProgressFigure.MissingArea;
import vn.giamngheo.progress.ProgressTarget;

/** How documents write figures. What is not known is a dash, and never 0. */
final class FigureWords {
    static final String UNKNOWN = "–";

    private FigureWords() {}

    /** The accepted figure, and what is submitted beside it where that says something else. */
    static String of(Line line, @Nullable Pair pair) {
        if (pair == null) {
            return UNKNOWN;
        }
        String accepted = of(line, pair.accepted());
        String provisional = of(line, pair.provisional());
        return accepted.equals(provisional) ? accepted : accepted + " (tạm tính: " + provisional + ")";
    }

    private static String of(Line line, ProgressFigure figure) {
        if (line.kind() == IndicatorKind.QUALITATIVE) {
            return Objects.requireNonNullElse(answers(figure), UNKNOWN);
        }
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        String parts = line.kind() == IndicatorKind.RATIO && numerator != null && denominator != null
                ? Words.number(BigDecimal.valueOf(numerator)) + "/" + Words.number(BigDecimal.valueOf(denominator))
                : null;
        String value = number(line, figure.value());
        return parts == null ? value : value + " (" + parts + ")";
    }

    /** What a sheet has in the place of a figure: a number, or of what is told in words how many have told it. */
    static @Nullable Object cell(Line line, @Nullable ProgressFigure figure) {
        if (figure == null) {
            return null;
        }
        return line.kind() == IndicatorKind.QUALITATIVE ? answers(figure) : figure.value();
    }

    private static @Nullable String answers(ProgressFigure figure) {
        return figure.told() == 0 ? null : figure.told() + "/" + figure.asked() + " đơn vị đã báo cáo";
    }

    /** What is to be reached. */
    static String of(Line line, @Nullable ProgressTarget target) {
        if (target == null) {
            return UNKNOWN;
        }
        // The plan's own sentence is too long for a table.
        BigDecimal value = target.value();
        String aim = value == null
                ? target.words() == null ? UNKNOWN : "theo lời kế hoạch"
                : Words.rate(rounded(line, value), target.numerator(), target.denominator());
        return target.sample() ? aim + " (số liệu mẫu)" : aim;
    }

    /** The areas by name, each with how many periods it lacks; nothing where none does. */
    static @Nullable String missing(List<MissingArea> areas) {
        return areas.isEmpty()
                ? null
                : areas.stream()
                        .map(one -> one.name() + " (" + one.periods() + " kỳ)")
                        .collect(Collectors.joining(", "));
    }

    /** Which figures of a part are more than the whole that it lies within; nothing where none is. */
    static @Nullable String exceeding(Line line) {
        List<String> figures = new ArrayList<>();
        exceeding(figures, "trong kỳ", line.period());
        exceeding(figures, "lũy kế", line.cumulative());
        return figures.isEmpty() ? null : String.join("; ", figures);
    }

    private static void exceeding(List<String> figures, String span, @Nullable Pair pair) {
        if (pair != null && pair.accepted().exceedsWhole()) {
            figures.add(span + ", đã duyệt");
        }
        if (pair != null && pair.provisional().exceedsWhole()) {
            figures.add(span + ", tạm tính");
        }
    }

    /** A number, with as many decimals as the indicator has. */
    static String number(Line line, @Nullable BigDecimal value) {
        return value == null ? UNKNOWN : Words.number(rounded(line, value));
    }

    static BigDecimal rounded(Line line, BigDecimal value) {
        return value.scale() > line.decimals() ? value.setScale(line.decimals(), RoundingMode.HALF_UP) : value;
    }

    /** VND in millions, or that nobody knows. */
    static String money(@Nullable Long amount) {
        return amount == null ? "chưa có số liệu" : Words.millions(amount);
    }
}
