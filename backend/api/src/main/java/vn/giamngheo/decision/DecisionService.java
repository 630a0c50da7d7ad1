package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Separation;
import vn.giamngheo.attachment.AttachmentHolder;
import vn.giamngheo.attachment.AttachmentService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps decisions: drafted by one, issued by another, and never changed after that. */
@ApplicationScoped
@Transactional
public class DecisionService implements AttachmentHolder {
    private static final HistoryPart[] LINES = {
        new HistoryPart("decision_line", "decision_id"), new HistoryPart("allocation", "decision_id"),
    };
    private final DecisionRepository decisions;
    private final DecisionLineRepository lines;
    private final LedgerRepository ledger;
    private final DecisionParties parties;
    private final DecisionDrafts drafts;
    private final DecisionViews views;
    private final LineRules lineRules;
    private final IssueRules issueRules;
    private final AttachmentService attachments;
    private final HistoryService history;
    private final Once once;
    private final Clock clock;

    DecisionService(
            DecisionRepository decisions,
            DecisionLineRepository lines,
            LedgerRepository ledger,
            DecisionParties parties,
            DecisionDrafts drafts,
            DecisionViews views,
            LineRules lineRules,
            IssueRules issueRules,
            AttachmentService attachments,
            HistoryService history,
            Once once,
            Clock clock) {
        this.decisions = decisions;
        this.lines = lines;
        this.ledger = ledger;
        this.parties = parties;
        this.drafts = drafts;
        this.views = views;
        this.lineRules = lineRules;
        this.issueRules = issueRules;
        this.attachments = attachments;
        this.history = history;
        this.once = once;
        this.clock = clock;
    }

    /** The decisions within the scope that meet the filter. */
    public Page<DecisionSummary> list(Scope scope, DecisionFilter filter, PageRequest page) {
        return decisions.list(scope, filter, page);
    }

    /** One decision; not found where there is none within the scope. */
    public DecisionResponse get(Scope scope, UUID id) {
        return views.of(scope, drafts.seen(scope, id));
    }

    @Override
    public boolean shows(Scope scope, UUID attachmentId) {
        return decisions.shows(scope, attachmentId);
    }

    /** What was done to a decision, newest first; with its lines for who sees all of them. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        Decision decision = drafts.seen(scope, id);
        boolean whole = decision.isDraft() || parties.seesWhole(scope, decision);
        return history.of(scope, "decision", id, page, whole ? LINES : new HistoryPart[0]);
    }

    /** Begins the draft of a decision. */
    @Audited("decision.create")
    public DecisionResponse create(Scope scope, IdempotencyKey key, @NotNull @Valid DecisionRequest request) {
        return once.answer(scope.userId(), key, "decision.create", List.of(request), DecisionResponse.class, () -> {
            PlanResponse plan = drafts.openPlan(scope, request.planId());
            parties.requireDrafter(scope, plan, request.agencyId());
            requireOwnScan(scope, null, request.attachmentId());
            Decision draft = new Decision(scope, request);
            decisions.persist(draft);
            return saved(scope, draft);
        });
    }

    /** Says something else of a draft. */
    @Audited("decision.change")
    public DecisionResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid DecisionRequest request) {
        Decision draft = drafts.toWrite(scope, id, ifMatch);
        parties.requireDrafter(scope, drafts.openPlan(scope, draft.planId()), request.agencyId());
        requireOwnScan(scope, draft.attachmentId(), request.attachmentId());
        draft.change(request);
        return saved(scope, draft);
    }

    /** Withdraws a draft with its lines; what it said stays in the trail. */
    @Audited("decision.withdraw")
    public void withdraw(Scope scope, UUID id, IfMatch ifMatch) {
        Decision draft = drafts.toWrite(scope, id, ifMatch);
        lines.deleteOf(scope, draft);
        decisions.delete(draft);
        decisions.flush();
    }

    /** What would keep a draft from being issued as it is. */
    public DecisionCheck check(Scope scope, UUID id) {
        Decision draft = drafts.seen(scope, id);
        draft.requireDraft();
        LocalDate day = Objects.requireNonNullElse(views.of(scope, draft).issuedOn(), LocalDate.now(clock));
        return new DecisionCheck(faults(scope, draft, day));
    }

    /**
     * Issues a draft: its lines are entered into the ledger, all or none. Refused to who has drafted a part of it; and where it is
     * our own, for more than is held on its day or on any day after. Two who issue at once do so one after the other.
     */
    @Audited("decision.issue")
    public DecisionResponse issue(
            Scope scope, UUID id, IfMatch ifMatch, IdempotencyKey key, @NotNull @Valid DecisionIssueRequest request) {
        List<Object> asked = List.of(id, ifMatch, request);
        return once.answer(scope.userId(), key, "decision.issue", asked, DecisionResponse.class, () -> {
            Decision draft = drafts.seen(scope, id);
            ifMatch.require(draft.version());
            draft.requireDraft();
            PlanResponse plan = drafts.openPlan(scope, draft.planId());
            parties.requireIssuer(scope, plan, draft);
            // Before the trail is asked: whoever issues it at the same moment writes to it as well.
            decisions.lock(scope, draft);
            Separation.DECISION_ISSUED.require(decisions.wasDraftedBy(scope, id), parties.issuers(scope, plan, draft));
            if (request.issuedOn().isAfter(LocalDate.now(clock))) {
                throw ProblemException.invalidField("/issuedOn", "past-or-present");
            }
            decisions.lockToChange(scope, draft);
            decisions.lockBooks(scope, draft.planId());
            refuse(faults(scope, draft, request.issuedOn()));
            lines.post(scope, draft, request.issuedOn());
            draft.issue(scope, request, clock.instant());
            return saved(scope, draft);
        });
    }

    /** Begins the draft that takes back lines of an issued decision: their mirrors, beside which the right ones are written. */
    @Audited("decision.correct")
    public DecisionResponse correct(
            Scope scope, UUID id, IdempotencyKey key, @NotNull @Valid DecisionCorrectionRequest request) {
        return once.answer(
                scope.userId(), key, "decision.correct", List.of(id, request), DecisionResponse.class, () -> {
                    Decision wrong = drafts.seen(scope, id);
                    PlanResponse plan = drafts.openPlan(scope, wrong.planId());
                    parties.requireDrafter(scope, plan, wrong.agencyId());
                    List<DecisionLineRequest> mirrors = drafts.mirrors(scope, wrong, request.allocationIds());
                    Decision draft = new Decision(
                            scope,
                            new DecisionRequest(
                                    wrong.planId(),
                                    DecisionKind.ADJUSTMENT,
                                    wrong.authority(),
                                    wrong.agencyId(),
                                    wrong.issuingBody(),
                                    null,
                                    null,
                                    request.summary(),
                                    null,
                                    null,
                                    wrong.source()));
                    decisions.persistAndFlush(draft);
                    refuse(lineRules.of(scope, plan, draft, mirrors));
                    lines.replace(scope, draft, mirrors);
                    return saved(scope, draft);
                });
    }

    /** What was carried over into a plan; until the transaction is over nobody else carries over into it, nor issues anything. */
    public List<CarriedOver> carriedOver(Scope scope, UUID planId) {
        PlanResponse plan = drafts.openPlan(scope, planId);
        parties.requireDrafter(scope, plan, plan.issuingAgencyId());
        decisions.lockBooks(scope, planId);
        return ledger.carriedOver(scope, planId);
    }

    private List<FieldError> faults(Scope scope, Decision draft, LocalDate day) {
        PlanResponse plan = drafts.plan(scope, draft.planId());
        List<DecisionLineRequest> all = lines.requests(scope, draft);
        List<FieldError> faults = new ArrayList<>(lineRules.of(scope, plan, draft, all));
        faults.addAll(issueRules.of(
                scope, plan, draft, all, lines.sums(scope, draft, true).total(), day));
        return faults;
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            boolean books = faults.stream().allMatch(fault -> fault.type().equals(IssueRules.MORE_THAN_HELD));
            ProblemType type = books ? ProblemType.OVERDRAWN : ProblemType.INVALID_FIELDS;
            throw new ProblemException(type, "It can't be issued as it is", faults);
        }
    }

    private void requireOwnScan(Scope scope, @Nullable UUID before, @Nullable UUID after) {
        if (after != null && !after.equals(before)) {
            attachments.requireOwn(scope, List.of(after), "/attachmentId");
        }
    }

    private DecisionResponse saved(Scope scope, Decision decision) {
        decisions.flush();
        return views.of(scope, decision);
    }
}
