package vn.giamngheo.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps a report's words in step with those of its units, and loses nothing that somebody has written. */
@ApplicationScoped
class Wording {
    private final ConsolidationRepository consolidations;

    Wording(ConsolidationRepository consolidations) {
        this.consolidations = consolidations;
    }

    /** The words to go on with from what is written, by what has been taken now. */
    ConsolidationNarrative renewed(Scope scope, Consolidation written, Snapshot now, RoundResponse round) {
        Snapshot before = consolidations.read(scope, consolidations.latest(scope, written));
        return written.narrative()
                .renewed(
                        Gathering.of(before, round.dataFrom()).gathered(),
                        Gathering.of(now, round.dataFrom()).gathered());
    }

    /** The words of the units, for who sees every report: what is new of them, and what the report says already. */
    @Nullable
    UnitWords ofUnits(Scope scope, Consolidation seen, Snapshot taken, RoundResponse round) {
        if (!ConsolidationRepository.seesAll(scope)) {
            return null;
        }
        Snapshot before = consolidations.read(scope, consolidations.baseline(scope, seen));
        return Gathering.of(taken, round.dataFrom()).beside(seen.narrative(), Gathering.of(before, round.dataFrom()));
    }

    /**
     * Refuses what marks words as not accepted that are so by now; and what marks others, unless that is meant: between drafting and
     * issuing reports are accepted.
     *
     * @param now who stands how, looked up anew
     */
    static void requireMarksMeant(Consolidation draft, Snapshot now, RoundResponse round, boolean meant) {
        ConsolidationNarrative written = draft.narrative();
        if (!Marks.areIn(written)) {
            return;
        }
        Marks marks = new Marks(now.contents(), Gathering.of(now, round.dataFrom()));
        List<FieldError> errors = new ArrayList<>();
        marks.stale(written).forEach(unit -> errors.add(new FieldError("", "accepted-since", Map.of("unit", unit))));
        if (!meant) {
            marks.standing(written)
                    .forEach(unit -> errors.add(new FieldError("", "not-accepted", Map.of("unit", unit))));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNACCEPTED_WORDS, "The text marks words of units as not accepted", errors);
        }
    }
}
