package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** In which form it can be told where an indicator stood: as its figures and targets are, so that they can be compared. */
public final class BaselineRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BaselineRules() {}

    /**
     * Refuses a pair that is no rate or of none, and what nothing can be reckoned from: points are the difference of two rates, each
     * divided from its counts.
     */
    public static void requireSound(
            IndicatorKind kind, @Nullable BigDecimal value, @Nullable Long numerator, @Nullable Long denominator) {
        if (value != null && (kind == IndicatorKind.POINTS || kind == IndicatorKind.QUALITATIVE)) {
            throw refused("wrong-kind", Map.of("kind", kind.name()));
        }
        if (value != null && kind == IndicatorKind.RATIO && value.compareTo(HUNDRED) > 0) {
            throw refused("over-hundred", Map.of());
        }
        Rate.requireSound(kind == IndicatorKind.POINTS ? IndicatorKind.RATIO : kind, value, numerator, denominator);
    }

    private static ProblemException refused(String rule, Map<String, String> params) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "One or more fields are not valid",
                List.of(new FieldError("/value", rule, params)));
    }
}
