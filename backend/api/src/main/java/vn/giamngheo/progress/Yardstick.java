package vn.giamngheo.progress;

import java.util.Set;

/**
 * What figures are held against on a day.
 *
 * @param comingIn the base periods of which figures are still coming in: their consolidated report is not overdue
 */
record Yardstick(PlanFacts facts, Expectation expectation, Set<Span> comingIn) {

    /** Whether all of the sum should be in. */
    boolean isDue(Rollup sum) {
        return !comingIn.contains(sum.span());
    }
}
