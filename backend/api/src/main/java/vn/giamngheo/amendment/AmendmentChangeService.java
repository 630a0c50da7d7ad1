package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.communeplan.CommuneTargetRequest;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * Keeps the changes of amendments. What is entered into a draft has been tried out on the plan and taken back: nobody drafts for
 * weeks what can't be issued.
 */
@ApplicationScoped
@Transactional
public class AmendmentChangeService {
    private final AmendmentRepository amendments;
    private final AmendmentChangeRepository changes;
    private final ChangeSet changeSet;
    private final AmendedThings things;
    private final ContentJson json;
    private final ChangeNames names;
    private final PlanService plans;
    private final HistoryService history;

    AmendmentChangeService(
            AmendmentRepository amendments,
            AmendmentChangeRepository changes,
            ChangeSet changeSet,
            AmendedThings things,
            ContentJson json,
            ChangeNames names,
            PlanService plans,
            HistoryService history) {
        this.amendments = amendments;
        this.changes = changes;
        this.changeSet = changeSet;
        this.things = things;
        this.json = json;
        this.names = names;
        this.plans = plans;
        this.history = history;
    }

    /** The changes within the scope, of one amendment where it is named, in the order in which they are applied. */
    public Page<AmendmentChangeResponse> list(Scope scope, @Nullable UUID amendmentId, PageRequest page) {
        return changes.changes(scope, amendmentId).page(page).map(change -> response(scope, change));
    }

    /** One change; not found where there is none within the scope. */
    public AmendmentChangeResponse get(Scope scope, UUID id) {
        return response(scope, found(scope, id));
    }

    /** What was done to a change, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        found(scope, id);
        return history.of(scope, "plan_amendment_change", id, page);
    }

    /** Enters a change into a draft. One for each thing. */
    @Audited("amendment-change.create")
    public AmendmentChangeResponse create(Scope scope, @NotNull @Valid AmendmentChangeRequest request) {
        Amendment draft = amendments
                .entity(scope, request.amendmentId())
                .orElseThrow(() -> ProblemException.unknownReference("/amendmentId"));
        toWrite(scope, draft);
        boolean communes = plans.get(scope, draft.planId()).parentPlanId() != null;
        if (!request.kind().isOf(communes)) {
            throw ProblemException.invalidField("/kind", communes ? "not-of-communes" : "of-communes-only");
        }
        List<AmendmentChange> there = changes.ofAmendment(scope, draft.id());
        AmendmentChange change =
                new AmendmentChange(placeOf(there, request.position()), request, asSaid(scope, draft, there, request));
        changes.persist(change);
        return triedOut(scope, draft, change);
    }

    /** The place that is asked for, where it is free; otherwise the last. */
    private static int placeOf(List<AmendmentChange> there, @Nullable Integer asked) {
        List<Integer> taken = there.stream().map(AmendmentChange::position).toList();
        return asked != null && !taken.contains(asked)
                ? asked
                : taken.stream().max(Comparator.naturalOrder()).orElse(0) + 1;
    }

    /** Says anew what a draft is to do to a thing. */
    @Audited("amendment-change.change")
    public AmendmentChangeResponse change(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid AmendmentChangeRequest request) {
        AmendmentChange change = found(scope, id);
        ifMatch.require(change.version());
        Amendment draft = draftOf(scope, change);
        toWrite(scope, draft);
        change.change(request, asSaid(scope, draft, changes.ofAmendment(scope, draft.id()), request));
        return triedOut(scope, draft, change);
    }

    /** Takes a change out of a draft. */
    @Audited("amendment-change.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        AmendmentChange change = found(scope, id);
        ifMatch.require(change.version());
        Amendment draft = draftOf(scope, change);
        toWrite(scope, draft);
        if (change.isEntry()) {
            requireUnused(scope, draft, change.thingId());
        }
        changes.delete(change);
        changes.flush();
    }

    /** What is new in a draft stays in it while another change of it refers to it. */
    private void requireUnused(Scope scope, Amendment draft, UUID thing) {
        boolean used = changes.ofAmendment(scope, draft.id()).stream().anyMatch(change -> change.refersTo(thing));
        if (used) {
            throw new ProblemException(
                    ProblemType.IN_USE,
                    "Another change of the draft refers to it",
                    List.of(new FieldError("", "used-by", Map.of("kind", "amendment-change"))));
        }
    }

    private SaidChange asSaid(
            Scope scope, Amendment draft, List<AmendmentChange> there, AmendmentChangeRequest request) {
        return names.said(there, said(scope, draft, request), toBeSaid(draft, request));
    }

    /** What the thing says, in the version that was read; nothing of what is new. */
    private @Nullable AmendmentContent said(Scope scope, Amendment draft, AmendmentChangeRequest request) {
        UUID thing = request.thingId();
        if (thing == null) {
            return null;
        }
        int version = changes.versionOf(scope, draft.planId(), request.kind(), thing)
                .orElseThrow(() -> ProblemException.unknownReference("/thingId"));
        if (!Objects.equals(version, request.thingVersion())) {
            throw new ProblemException(ProblemType.STALE_VERSION, "Read it again and repeat the change");
        }
        return things.content(scope, request.kind(), thing);
    }

    /** What it is to say in the same plan; nothing of what is removed. */
    private @Nullable AmendmentContent toBeSaid(Amendment draft, AmendmentChangeRequest request) {
        if (request.operation() == AmendmentOperation.REMOVE) {
            return null;
        }
        UUID plan = things.planOf(request.kind(), request.content());
        if (plan != null && !plan.equals(draft.planId())) {
            throw ProblemException.invalidField("/" + request.kind().property() + "/planId", "fixed");
        }
        requireOwnWord(request.communeTarget());
        return request.content();
    }

    /** A figure that is not known before the amendment is issued is nothing that its text could say. */
    private static void requireOwnWord(@Nullable CommuneTargetRequest target) {
        if (target != null && Boolean.TRUE.equals(target.takenOver())) {
            throw ProblemException.invalidField("/communeTarget/takenOver", "only-in-draft");
        }
    }

    private AmendmentChangeResponse triedOut(Scope scope, Amendment draft, AmendmentChange written) {
        changes.flush();
        UUID id = written.id();
        Map<UUID, String> places = Map.of(id, ChangeSet.contentOf(written));
        UUID planId = draft.planId();
        amendments.tryOut(
                scope,
                () -> plans.amend(
                        scope,
                        planId,
                        () -> changeSet.tryOut(scope, planId, changes.ofAmendment(scope, draft.id()), places)));
        return get(scope, id);
    }

    private void toWrite(Scope scope, Amendment draft) {
        plans.requireDrafter(scope, draft.planId());
        draft.requireDraft();
        amendments.lockToChange(scope, draft);
    }

    private Amendment draftOf(Scope scope, AmendmentChange change) {
        return amendments
                .entity(scope, change.amendmentId())
                .orElseThrow(() -> ProblemException.notFound("amendment", change.amendmentId()));
    }

    private AmendmentChange found(Scope scope, UUID id) {
        return changes.changes(scope).one(id).orElseThrow(() -> ProblemException.notFound("change", id));
    }

    private AmendmentChangeResponse response(Scope scope, AmendmentChange change) {
        Amendment amendment = draftOf(scope, change);
        return new AmendmentChangeResponse(
                change.id(),
                change.amendmentId(),
                change.position(),
                change.kind(),
                change.operation(),
                change.thingId(),
                change.thingVersion(),
                json.read(change.contentBefore()),
                json.read(change.contentAfter()),
                json.readNames(change.names()),
                amendment.isDraft() && changeSet.isOutdated(scope, amendment.planId(), change),
                change.version());
    }
}
