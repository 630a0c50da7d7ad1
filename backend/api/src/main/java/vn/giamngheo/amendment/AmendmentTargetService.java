package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.indicator.Decimals;
import vn.giamngheo.indicator.TargetGridRequest;
import vn.giamngheo.indicator.TargetGridService;
import vn.giamngheo.indicator.TargetRequest;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.indicator.TargetWish;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.problem.ProblemException;

/** Drafts what is written in the grid of targets of an issued plan: all cells, or none. */
@ApplicationScoped
@Transactional
public class AmendmentTargetService {
    private final AmendmentRepository amendments;
    private final AmendmentChangeRepository changes;
    private final ChangeSet changeSet;
    private final ContentJson json;
    private final ChangeNames names;
    private final TargetGridService grids;
    private final PlanService plans;

    AmendmentTargetService(
            AmendmentRepository amendments,
            AmendmentChangeRepository changes,
            ChangeSet changeSet,
            ContentJson json,
            ChangeNames names,
            TargetGridService grids,
            PlanService plans) {
        this.amendments = amendments;
        this.changes = changes;
        this.changeSet = changeSet;
        this.json = json;
        this.names = names;
        this.grids = grids;
        this.plans = plans;
    }

    /**
     * Drafts what cells are to say. What a cell says in the plan already is taken out of the draft again. All of it is tried out
     * together, so that what belongs together may be changed together.
     */
    @Audited("amendment-change.draft-targets")
    public AmendmentResponse draft(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid TargetGridRequest request) {
        Amendment draft = amendments.entity(scope, id).orElseThrow(() -> ProblemException.notFound("amendment", id));
        UUID planId = draft.planId();
        plans.requireDrafter(scope, planId);
        ifMatch.require(draft.version());
        draft.requireDraft();
        if (plans.get(scope, planId).parentPlanId() != null) {
            throw ProblemException.invalidField("/cells", "not-of-communes");
        }
        amendments.lockToChange(scope, draft);
        List<TargetWish> wishes = grids.wishes(scope, planId, request);
        List<AmendmentChange> all = changes.ofAmendment(scope, id);
        Drafted drafted = new Drafted(all, names.known(all, named(request)));
        Map<UUID, String> written = new HashMap<>();
        for (TargetWish wish : wishes) {
            TargetGridRequest.Cell cell = request.cells().get(wish.index());
            write(scope, id, wish, cell, drafted)
                    .ifPresent(change -> written.put(change.id(), "/cells/" + wish.index()));
        }
        changes.flush();
        amendments.tryOut(
                scope,
                () -> plans.amend(
                        scope, planId, () -> changeSet.tryOut(scope, planId, changes.ofAmendment(scope, id), written)));
        return amendments.amendments(scope).one(id).orElseThrow(() -> ProblemException.notFound("amendment", id));
    }

    /** The changes that the draft has so far; more are put behind them. */
    private final class Drafted {
        private final List<AmendmentChange> ofTargets;
        private final ChangeNames.Known called;
        private int last;

        Drafted(List<AmendmentChange> all, ChangeNames.Known called) {
            this.called = called;
            ofTargets = new ArrayList<>(all.stream()
                    .filter(change -> change.kind() == AmendmentKind.TARGET)
                    .toList());
            last = all.stream().mapToInt(AmendmentChange::position).max().orElse(0);
        }

        Optional<AmendmentChange> of(@Nullable TargetResponse there, TargetGridRequest.Cell cell) {
            return ofTargets.stream()
                    .filter(change -> there == null
                            ? change.isEntry() && isOf(json.read(change.contentAfter()), cell)
                            : change.thingId().equals(there.id()))
                    .findFirst();
        }

        int next() {
            return ++last;
        }
    }

    /** What the cells are of. */
    private static List<UUID> named(TargetGridRequest request) {
        return request.cells().stream()
                .flatMap(cell -> Stream.of(cell.indicatorId(), cell.areaId()))
                .toList();
    }

    private static boolean isOf(@Nullable AmendmentContent content, TargetGridRequest.Cell cell) {
        TargetRequest target = content == null ? null : content.target();
        return target != null
                && target.indicatorId().equals(cell.indicatorId())
                && target.areaId().equals(cell.areaId());
    }

    /** The change that says so; nothing where the plan says so without one. */
    private Optional<AmendmentChange> write(
            Scope scope, UUID amendmentId, TargetWish wish, TargetGridRequest.Cell cell, Drafted drafted) {
        TargetResponse there = wish.there();
        AmendmentChange before = drafted.of(there, cell).orElse(null);
        TargetRequest wanted = asDrafted(wish.wanted(), cell, before);
        if (same(there == null ? null : there.toRequest(), wanted)) {
            if (before != null) {
                changes.delete(before);
            }
            return Optional.empty();
        }
        AmendmentChangeRequest change = AmendmentChangeRequest.ofTarget(amendmentId, there, wanted);
        SaidChange said = drafted.called.said(
                there == null ? null : json.write(AmendmentContent.of(there.toRequest())),
                wanted == null ? null : json.write(AmendmentContent.of(wanted)));
        if (before != null) {
            before.change(change, said);
            return Optional.of(before);
        }
        AmendmentChange entered = new AmendmentChange(drafted.next(), change, said);
        changes.persist(entered);
        return Optional.of(entered);
    }

    /** The words beside a figure, and its source, stay as the draft has them: the grid shows the figure alone. */
    private @Nullable TargetRequest asDrafted(
            @Nullable TargetRequest wanted, TargetGridRequest.Cell cell, @Nullable AmendmentChange before) {
        AmendmentContent content = before == null ? null : json.read(before.contentAfter());
        TargetRequest drafted = content == null ? null : content.target();
        if (wanted == null || drafted == null || wanted.value() == null) {
            return wanted;
        }
        return new TargetRequest(
                wanted.planId(),
                wanted.indicatorId(),
                wanted.areaId(),
                wanted.value(),
                wanted.numerator(),
                wanted.denominator(),
                drafted.words(),
                cell.source() == null ? drafted.source() : wanted.source());
    }

    private static boolean same(@Nullable TargetRequest one, @Nullable TargetRequest other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Decimals.same(one.value(), other.value())
                && Objects.equals(one.numerator(), other.numerator())
                && Objects.equals(one.denominator(), other.denominator())
                && Objects.equals(one.words(), other.words())
                && one.source().equals(other.source());
    }
}
