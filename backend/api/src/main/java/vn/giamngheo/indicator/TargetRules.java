package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * What an indicator may be given as a target, whoever writes it and wherever: in the grid, in the form of one, in an amendment, as a
 * commune's own or in a plan file.
 */
public final class TargetRules {
    private static final String VALUE = "/value";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TargetRules() {}

    /** Refuses a figure or a pair that the indicator can't have. */
    public static void requireSound(
            IndicatorKind kind,
            int decimals,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        if (value != null && kind == IndicatorKind.QUALITATIVE) {
            throw refused(VALUE, "wrong-kind", Map.of("kind", kind.name()));
        }
        if (value != null && value.signum() < 0) {
            throw refused(VALUE, "positive-or-zero", Map.of());
        }
        Rate.requireSound(kind, value, numerator, denominator);
        if (value == null || numerator != null) {
            // Beside a pair the value is what that comes to, as finely as figures are kept.
            return;
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            throw refused(VALUE, "decimals", Map.of("decimals", String.valueOf(decimals)));
        }
        if (kind != IndicatorKind.COUNT && value.compareTo(HUNDRED) > 0) {
            throw refused(VALUE, "over-hundred", Map.of());
        }
    }

    static ProblemException refused(String pointer, String rule, Map<String, String> params) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "The indicator can't have such a target",
                List.of(new FieldError(pointer, rule, params)));
    }
}
