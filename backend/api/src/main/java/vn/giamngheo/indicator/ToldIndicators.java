package vn.giamngheo.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * Keeps indicators as they were when their figures were told: of another kind, or put together otherwise, what has been accepted would
 * be in no sum any more. What is to be counted otherwise is another indicator.
 */
@ApplicationScoped
class ToldIndicators {
    private final IndicatorRepository indicators;
    private final ToldFigures figures;

    ToldIndicators(IndicatorRepository indicators, ToldFigures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    /** Refuses a description with which figures that are told would not be counted as they were. */
    void requireCountedAlike(Scope scope, IndicatorResponse before, IndicatorRequest wanted) {
        String field = countedOtherwise(before, wanted);
        if (field != null) {
            refuse(field, "figures-told", figures.roundsOf(scope, indicators.askedUnder(scope, before.id())));
        }
        boolean summedBefore = before.parts() == Parts.SUM && Objects.equals(before.parentId(), wanted.parentId());
        if (!summedBefore) {
            requireSummable(scope, wanted);
        }
    }

    /** Refuses a part that would make a sum of a whole that was told itself: the whole's own figures would be in no sum. */
    void requireSummable(Scope scope, IndicatorRequest wanted) {
        UUID whole = wanted.parentId();
        if (whole != null && wanted.parts() == Parts.SUM) {
            refuse("/parts", "whole-told", figures.roundsOf(scope, Set.of(whole)));
        }
    }

    /** The field that is to say something else of how its figures are counted, if one is. */
    private static @Nullable String countedOtherwise(IndicatorResponse before, IndicatorRequest wanted) {
        if (before.kind() != wanted.kind()) {
            return "/kind";
        }
        if (before.nature() != wanted.nature()) {
            return "/nature";
        }
        // What a part is contained in without adding to it counts nothing by it.
        boolean summed = before.parts() == Parts.SUM || wanted.parts() == Parts.SUM;
        if (summed && !Objects.equals(before.parentId(), wanted.parentId())) {
            return "/parentId";
        }
        return summed && before.parts() != wanted.parts() ? "/parts" : null;
    }

    private static void refuse(String field, String rule, List<String> rounds) {
        if (!rounds.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS,
                    "Figures of it have been told: what is to be counted otherwise is a new indicator",
                    List.of(new FieldError(field, rule, Map.of("rounds", String.join(", ", rounds)))));
        }
    }
}
