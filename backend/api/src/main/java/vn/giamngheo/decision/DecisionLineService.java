package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps the lines of decisions: a draft's as a whole grid, an issued one's as the ledger has them. */
@ApplicationScoped
@Transactional
public class DecisionLineService {
    private final DecisionRepository decisions;
    private final DecisionLineRepository lines;
    private final DecisionDrafts drafts;
    private final DecisionParties parties;
    private final LineRules rules;

    DecisionLineService(
            DecisionRepository decisions,
            DecisionLineRepository lines,
            DecisionDrafts drafts,
            DecisionParties parties,
            LineRules rules) {
        this.decisions = decisions;
        this.lines = lines;
        this.drafts = drafts;
        this.parties = parties;
        this.rules = rules;
    }

    /** The lines of a decision that the scope sees. */
    public DecisionLinesResponse get(Scope scope, UUID id) {
        return view(scope, drafts.seen(scope, id));
    }

    /** Gives a draft these lines in the place of those that it has: all, or none where one is at fault. */
    @Audited("decision.write-lines")
    public DecisionLinesResponse replace(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid DecisionLinesRequest request) {
        Decision draft = drafts.toWrite(scope, id, ifMatch);
        List<FieldError> errors = rules.of(scope, drafts.plan(scope, draft.planId()), draft, request.lines());
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "One or more lines are not valid", errors);
        }
        lines.replace(scope, draft, request.lines());
        decisions.flush();
        return view(scope, draft);
    }

    private DecisionLinesResponse view(Scope scope, Decision seen) {
        return new DecisionLinesResponse(
                seen.id(), lines.views(scope, seen, parties.seesWhole(scope, seen)), seen.version());
    }
}
