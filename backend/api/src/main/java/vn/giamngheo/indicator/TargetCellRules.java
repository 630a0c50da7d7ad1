package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** What can be kept of what somebody writes in a cell of the grid of targets, and what can't. */
final class TargetCellRules {
    private TargetCellRules() {}

    /**
     * What is to be kept of a cell.
     *
     * @param value the figure; of a pair what it comes to
     * @param words the words
     * @param source whose word it is; absent where nothing is kept
     */
    record Kept(
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String words,
            @Nullable Source source) {
        boolean isNothing() {
            return value == null && words == null;
        }

        Source from() {
            return Objects.requireNonNull(source);
        }
    }

    /** What of the cell is to be kept over the target that is there; refused where it breaks a rule. */
    static Kept read(IndicatorResponse indicator, TargetGridRequest.Cell cell, Optional<Target> there) {
        boolean inWords = indicator.kind() == IndicatorKind.QUALITATIVE;
        BigDecimal value = cell.value();
        String words = text(cell.words());
        if (!inWords && words != null) {
            throw TargetRules.refused(
                    "/words", "wrong-kind", Map.of("kind", indicator.kind().name()));
        }
        TargetRules.requireSound(indicator.kind(), indicator.decimals(), value, cell.numerator(), cell.denominator());
        // The plan's words beside a figure are its own, and stay where the figure goes.
        String kept = inWords ? words : there.map(Target::words).orElse(null);
        Source source = Optional.ofNullable(cell.source())
                .or(() -> there.map(Target::source))
                .orElse(null);
        Kept told = new Kept(
                Rate.percent(value, cell.numerator(), cell.denominator()),
                cell.numerator(),
                cell.denominator(),
                kept,
                source);
        if (source == null && !told.isNothing()) {
            throw TargetRules.refused("/source", "notnull", Map.of());
        }
        return told;
    }

    /** What was seen is what is there; otherwise what is there now is told. */
    static void requireSeen(TargetGridRequest.Cell cell, Optional<Target> there) {
        Integer now = there.map(Target::version).orElse(null);
        if (!Objects.equals(cell.version(), now)) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION,
                    "Somebody has written in these cells since",
                    List.of(new FieldError("", "stale-version", now(there))));
        }
    }

    private static Map<String, String> now(Optional<Target> there) {
        return there.map(target -> {
                    BigDecimal value = Decimals.plain(target.value());
                    String said =
                            value == null ? Objects.requireNonNullElse(target.words(), "") : value.toPlainString();
                    String pair = target.rate()
                            .map(rate -> "%s (%d/%d)".formatted(said, rate.numerator(), rate.denominator()))
                            .orElse(said);
                    return Map.of("now", pair, "version", String.valueOf(target.version()));
                })
                .orElse(Map.of("now", ""));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }
}
