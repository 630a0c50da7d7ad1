package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.OtherEyes;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Separation;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps plans. */
@ApplicationScoped
@Transactional
public class PlanService {
    private static final HistoryPart[] PARTS = {
        new HistoryPart("legal_basis", "plan_id"),
        new HistoryPart("recipient", "plan_id"),
        new HistoryPart("annex", "plan_id"),
        new HistoryPart("not_applicable_node", "plan_id"),
    };
    private final PlanRepository plans;
    private final PlanParties parties;
    private final HistoryService history;
    private final OpenAmendment openAmendment;
    private final PlanEditing editing;
    private final PlanClosing closing;
    private final IssueDays days;

    PlanService(
            PlanRepository plans,
            PlanParties parties,
            HistoryService history,
            OpenAmendment openAmendment,
            PlanEditing editing,
            PlanClosing closing,
            IssueDays days) {
        this.plans = plans;
        this.parties = parties;
        this.history = history;
        this.openAmendment = openAmendment;
        this.editing = editing;
        this.closing = closing;
        this.days = days;
    }

    /** The plans within the scope that meet the filter. */
    public Page<PlanSummary> list(Scope scope, PlanFilter filter, PageRequest page) {
        return plans.list(scope, filter, page);
    }

    /** The plans of communes below a plan, of those that the scope sees. */
    public List<PlanSummary> below(Scope scope, UUID id) {
        return plans.summariesBelow(scope, id);
    }

    /** One plan; not found where there is none within the scope. */
    public PlanResponse get(Scope scope, UUID id) {
        return plans.one(scope, id)
                .orElseThrow(() -> ProblemException.notFound("plan", id))
                .toResponse(scope.seesFigures());
    }

    /** The frame of one plan, for whoever needs no word of it: one row instead of all its parts. Not found as {@link #get} is. */
    public PlanFrame frame(Scope scope, UUID id) {
        return plans.frame(scope, id).orElseThrow(() -> ProblemException.notFound("plan", id));
    }

    /** The id of the plan of that programme, area and year, if it is there. */
    public Optional<UUID> idOf(UUID programmeId, UUID areaId, int year) {
        return plans.idOf(programmeId, areaId, year);
    }

    /** The plan of the year after, of the same programme and area, if it is there and within sight. */
    public Optional<PlanResponse> following(Scope scope, UUID id) {
        PlanResponse plan = get(scope, id);
        return plans.idOf(plan.programmeId(), plan.areaId(), plan.year() + 1)
                .flatMap(next -> plans.one(scope, next))
                .map(Plan::toResponse);
    }

    /** The id of the plan that was loaded from the file with this fingerprint, if there is one. */
    public Optional<UUID> idOfLoaded(String fingerprint) {
        return plans.idOfLoaded(fingerprint);
    }

    /** Keeps other instances from loading a plan until this transaction ends: two may start at the same moment. */
    public void loadAlone() {
        plans.loadAlone();
    }

    /** Enters a plan with its legal bases, recipients and annexes. One a programme, area and year. */
    @Audited("plan.enter")
    public UUID enter(Scope scope, @Valid PlanRequest request) {
        Plan plan = new Plan(request);
        plans.persist(plan);
        return plan.id();
    }

    /** The ids of a plan's annexes by their numbers. */
    public Map<Integer, UUID> annexIds(Scope scope, UUID planId) {
        return plans.one(scope, planId).orElseThrow(() -> ProblemException.notFound("plan", planId)).annexes().stream()
                .collect(Collectors.toMap(Annex::number, Annex::id));
    }

    /** What was done to a plan itself, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "plan", id, page, PARTS);
    }

    /** Says something else of a draft, or by an amendment of an issued plan. */
    @Audited("plan.change")
    public PlanResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanUpdateRequest request) {
        Plan plan = known(scope, id, ifMatch);
        parties.requireWriter(scope, plan);
        editing.require(plan.id(), plan.status(), Provenance.STATED);
        if (plan.status() != PlanStatus.DRAFT) {
            editing.requireKept(plan, request);
            days.requireMovable(scope, plan, request);
        }
        plan.change(request);
        return saved(plan);
    }

    /** The same of a district's draft, with the agencies that manage and issue it. */
    @Audited("plan.change")
    public PlanResponse changeDraft(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanDraftRequest request) {
        Plan plan = known(scope, id, ifMatch);
        parties.requireWriter(scope, plan);
        editing.requireAgencies(scope, plan, request);
        editing.require(plan.id(), plan.status(), Provenance.STATED);
        plan.change(request.words());
        plan.give(request.managingAgencyId(), request.issuingAgencyId());
        return saved(plan);
    }

    /**
     * Issues a draft: what it has of another plan is its own word from now on, and only an amendment changes what it states. Who
     * has drafted it does not issue it.
     */
    @Audited("plan.issue")
    public PlanResponse issue(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanIssueRequest request) {
        Plan read = known(scope, id, ifMatch);
        parties.requireIssuer(scope, read);
        // Of two who issue at once, the second has read what is no more; only then does the trail tell who drafted it.
        Plan plan = plans.lockedAnew(scope, read).orElseThrow(() -> ProblemException.notFound("plan", id));
        ifMatch.require(plan.version());
        editing.require(plan.id(), plan.status(), Provenance.STATED);
        Separation.PLAN_ISSUED.require(parties.isDraftedBy(scope, plan), parties.issuers(scope, plan));
        days.requirePossible(scope, plan, request.issuedOn());
        plan.issue(request);
        return plans.stateCopied(scope, plan).toResponse();
    }

    /**
     * Closes a plan that was issued: from now on nothing of it changes, nor of the communes' plans below it. Refused while an
     * amendment of one of them is being drafted, as nobody could issue it then.
     */
    @Audited("plan.close")
    public PlanResponse close(Scope scope, UUID id, IfMatch ifMatch) {
        Plan plan = known(scope, id, ifMatch);
        parties.requireIssuer(scope, plan);
        editing.require(plan.id(), plan.status());
        if (plan.status() == PlanStatus.DRAFT) {
            throw new ProblemException(ProblemType.CONFLICT, "A draft is issued before it is closed");
        }
        closing.close(scope, plan);
        return saved(plan);
    }

    /** Enters a draft of another year that says of itself what this plan does. */
    @Audited("plan.copy")
    public PlanResponse copy(Scope scope, UUID id, OtherYear other) {
        Plan plan = plans.one(scope, id).orElseThrow(() -> ProblemException.notFound("plan", id));
        if (plan.parentPlanId() != null) {
            throw new ProblemException(ProblemType.CONFLICT, "A commune's plan begins below its district's plan");
        }
        Plan draft = plan.copy(other);
        plans.persist(draft);
        return saved(draft);
    }

    /**
     * Enters the draft of a commune's plan below this one. Whether the caller may draft for the agency, and the agency's area lies
     * within the plan's, has been decided.
     */
    @Audited("commune-plan.draft")
    public PlanResponse draftBelow(Scope scope, UUID id, UUID areaId, UUID agencyId, String title) {
        // Whoever writes the figures that it begins with is waited for, and then waits: none is missed on the way.
        PlanStatus status =
                plans.statusLockedToAmend(scope, id).orElseThrow(() -> ProblemException.notFound("plan", id));
        editing.require(id, status);
        if (status == PlanStatus.DRAFT) {
            throw new ProblemException(ProblemType.CONFLICT, "A plan is issued before communes plan below it");
        }
        Plan plan = plans.one(scope, id).orElseThrow(() -> ProblemException.notFound("plan", id));
        Plan draft = plan.draftBelow(areaId, agencyId, title);
        plans.persist(draft);
        return saved(draft);
    }

    /**
     * The one place that decides whether something of a plan may be written. A commune's plan is written by its own unit and
     * nobody else. In a plan that is issued, what the plan itself states is changed by an amendment only; what is ours may be. In
     * a closed plan nothing is written. The decision holds until the transaction is over.
     *
     * @param touched whose word the thing is before the write, and after it
     */
    public void requireEditable(Scope scope, UUID planId, Provenance... touched) {
        parties.requireWriter(scope, referredTo(scope, planId));
        requireStatus(planId, plans.lockedStatus(scope, planId), touched);
    }

    /**
     * The same, and nobody else writes to the plan until then, or enters a part of it or a figure: what is read from here on is what is
     * decided by. The plan above comes first, as everywhere.
     */
    public void requireEditableAlone(Scope scope, UUID planId, Provenance... touched) {
        parties.requireWriter(scope, referredTo(scope, planId));
        requireStatus(planId, plans.statusLockedToAmend(scope, planId), touched);
    }

    private void requireStatus(UUID planId, Optional<PlanStatus> status, Provenance... touched) {
        editing.require(planId, status.orElseThrow(() -> ProblemException.unknownReference("/planId")), touched);
    }

    /** Refuses who does not draft the plan: its amendments are theirs. */
    public void requireDrafter(Scope scope, UUID planId) {
        parties.requireDrafter(scope, referredTo(scope, planId));
    }

    /** Refuses who does not issue the plan: its amendments are theirs too. From here on the trail says in whose place. */
    public void requireIssuer(Scope scope, UUID planId) {
        parties.requireIssuer(scope, referredTo(scope, planId));
    }

    /** Whether the caller has drafted the plan, or a part of it, and so does not issue it. */
    public boolean isDraftedBy(Scope scope, UUID planId) {
        return Separation.PLAN_ISSUED.refuses(parties.isDraftedBy(scope, referredTo(scope, planId)));
    }

    /** Who issues the plan and its amendments, where somebody is refused it. */
    public List<OtherEyes> issuers(Scope scope, UUID planId) {
        return parties.issuers(scope, referredTo(scope, planId));
    }

    private Plan referredTo(Scope scope, UUID planId) {
        return plans.one(scope, planId).orElseThrow(() -> ProblemException.unknownReference("/planId"));
    }

    /** Refuses what is no issued plan, as only that is amended. The decision holds until the transaction is over. */
    public void requireAmendable(Scope scope, UUID planId) {
        editing.requireAmendable(
                plans.lockedStatus(scope, planId).orElseThrow(() -> ProblemException.unknownReference("/planId")));
    }

    /**
     * What an amendment does to an issued plan: while these changes run, in this transaction and nowhere else, what this plan
     * states may be written; then the plan is amended. Nobody else writes to it until the transaction is over. For the amendment
     * feature alone, which a test holds.
     */
    @Audited("plan.amend")
    public void amend(Scope scope, UUID planId, Runnable changes) {
        editing.requireAmendable(
                plans.statusLockedToAmend(scope, planId).orElseThrow(() -> ProblemException.notFound("plan", planId)));
        openAmendment.whileOpen(planId, changes);
        plans.one(scope, planId)
                .orElseThrow(() -> ProblemException.notFound("plan", planId))
                .amend();
        plans.flush();
    }

    private Plan known(Scope scope, UUID id, IfMatch ifMatch) {
        Plan plan = plans.one(scope, id).orElseThrow(() -> ProblemException.notFound("plan", id));
        ifMatch.require(plan.version());
        return plan;
    }

    private PlanResponse saved(Plan plan) {
        plans.flush();
        return plan.toResponse();
    }
}
