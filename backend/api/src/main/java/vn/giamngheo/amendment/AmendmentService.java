package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Separation;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.IssueDays;
import vn.giamngheo.plan.PlanIssueRequest;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps amendments: drafted beside the plan, applied to it when they are issued, and never changed after that. */
@ApplicationScoped
@Transactional
public class AmendmentService {
    private static final HistoryPart CHANGES = new HistoryPart("plan_amendment_change", "amendment_id");
    private final AmendmentRepository amendments;
    private final AmendmentChangeRepository changes;
    private final ChangeSet changeSet;
    private final ChangeNames names;
    private final PlanService plans;
    private final IssueDays days;
    private final HistoryService history;

    AmendmentService(
            AmendmentRepository amendments,
            AmendmentChangeRepository changes,
            ChangeSet changeSet,
            ChangeNames names,
            PlanService plans,
            IssueDays days,
            HistoryService history) {
        this.amendments = amendments;
        this.changes = changes;
        this.changeSet = changeSet;
        this.names = names;
        this.plans = plans;
        this.days = days;
        this.history = history;
    }

    /** The amendments within the scope that meet the filter; drafts only for those who see drafts. */
    public Page<AmendmentResponse> list(Scope scope, AmendmentFilter filter, PageRequest page) {
        return amendments.amendments(scope, filter).page(page);
    }

    /** The amendments that a plan has been changed by, in their order. */
    public List<AmendmentResponse> issuedOf(Scope scope, UUID planId) {
        return amendments
                .amendments(scope, new AmendmentFilter(planId, AmendmentStatus.ISSUED))
                .all();
    }

    /** One amendment; not found where there is none within the scope. */
    public AmendmentResponse get(Scope scope, UUID id) {
        return amendments.amendments(scope).one(id).orElseThrow(() -> ProblemException.notFound("amendment", id));
    }

    /** What was done to an amendment itself, newest first; what it changes is told by its changes. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "plan_amendment", id, page);
    }

    /** Begins the draft of an amendment of an issued plan; one at a time. */
    @Audited("amendment.create")
    public AmendmentResponse create(Scope scope, @NotNull @Valid AmendmentRequest request) {
        plans.requireDrafter(scope, request.planId());
        plans.requireAmendable(scope, request.planId());
        Amendment draft = new Amendment(amendments.countOf(scope, request.planId()) + 1, request);
        amendments.persist(draft);
        amendments.flush();
        return get(scope, draft.id());
    }

    /** Says something else of what a draft is about. */
    @Audited("amendment.change")
    public AmendmentResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid AmendmentRequest request) {
        Amendment draft = drafted(scope, id, ifMatch);
        draft.change(request);
        amendments.flush();
        return get(scope, id);
    }

    /** Withdraws a draft with all its changes; what it said stays in the trail. */
    @Audited("amendment.withdraw")
    public void withdraw(Scope scope, UUID id, IfMatch ifMatch) {
        Amendment draft = drafted(scope, id, ifMatch);
        changes.deleteOf(scope, id);
        amendments.delete(draft);
        amendments.flush();
    }

    /**
     * Issues a draft: all its changes are applied to the plan, or none is. Refused where something has changed since it was
     * drafted, where a change breaks a rule of what it changes, where the day lies before the plan or the last amendment or is to
     * come, and to whoever has drafted of it.
     */
    @Audited("amendment.issue")
    public AmendmentResponse issue(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanIssueRequest request) {
        Amendment draft = known(scope, id);
        plans.requireIssuer(scope, draft.planId());
        // Of two who issue at once, the second has read what is no more; only then does the trail tell who drafted it.
        amendments.lockToIssue(scope, draft);
        requireRead(draft, ifMatch);
        Separation.AMENDMENT_ISSUED.require(
                history.isWrittenBy(scope, "plan_amendment", id, CHANGES), plans.issuers(scope, draft.planId()));
        amendments.lockToChange(scope, draft);
        UUID planId = draft.planId();
        plans.amend(scope, planId, () -> {
            requireInOrder(scope, planId, request.issuedOn());
            List<AmendmentChange> all = changes.ofAmendment(scope, id);
            if (all.isEmpty()) {
                throw new ProblemException(ProblemType.CONFLICT, "An amendment without changes is not issued");
            }
            changeSet.requireCurrent(scope, planId, all);
            // Before anything of it is gone, and before the amendment stands.
            names.keep(all);
            changeSet.apply(scope, planId, all);
            // One of them may have said of the plan that it is of a later day.
            days.requirePossibleAfter(scope, planId, request.issuedOn());
        });
        draft.issue(request);
        amendments.flush();
        return get(scope, id);
    }

    private void requireInOrder(Scope scope, UUID planId, LocalDate day) {
        days.requirePossibleAfter(scope, planId, day);
        if (amendments.lastIssued(scope, planId).filter(day::isBefore).isPresent()) {
            throw ProblemException.invalidField("/issuedOn", "before-the-last-amendment");
        }
    }

    private Amendment drafted(Scope scope, UUID id, IfMatch ifMatch) {
        Amendment draft = known(scope, id);
        plans.requireDrafter(scope, draft.planId());
        requireRead(draft, ifMatch);
        return draft;
    }

    private static void requireRead(Amendment draft, IfMatch ifMatch) {
        ifMatch.require(draft.version());
        draft.requireDraft();
    }

    private Amendment known(Scope scope, UUID id) {
        return amendments.entity(scope, id).orElseThrow(() -> ProblemException.notFound("amendment", id));
    }
}
