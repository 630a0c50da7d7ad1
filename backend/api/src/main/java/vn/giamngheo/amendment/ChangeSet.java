package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.ApplicableNodes;
import vn.giamngheo.project.SubProjectRequest;
import vn.giamngheo.shared.http.Refusals;
import vn.giamngheo.shared.persistence.PromisedId;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Applies the changes of an amendment, in their order, all or none. Called within {@code PlanService.amend}. */
@ApplicationScoped
class ChangeSet {
    private final AmendmentChangeRepository changes;
    private final AmendedThings things;
    private final ContentJson json;
    private final ApplicableNodes nodes;

    ChangeSet(AmendmentChangeRepository changes, AmendedThings things, ContentJson json, ApplicableNodes nodes) {
        this.changes = changes;
        this.things = things;
        this.json = json;
        this.nodes = nodes;
    }

    /** Whether the thing is no longer what it was when the change was drafted. */
    boolean isOutdated(Scope scope, UUID planId, AmendmentChange change) {
        return !change.isEntry()
                && !changes.versionOf(scope, planId, change.kind(), change.thingId())
                        .map(version -> version.equals(change.thingVersion()))
                        .orElse(false);
    }

    /** Refuses a set of which something is outdated, naming each such change. */
    void requireCurrent(Scope scope, UUID planId, List<AmendmentChange> all) {
        List<FieldError> outdated = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isOutdated(scope, planId, all.get(i))) {
                outdated.add(new FieldError("/changes/" + i, "changed-meanwhile", which(all.get(i))));
            }
        }
        if (!outdated.isEmpty()) {
            throw new ProblemException(ProblemType.AMENDMENT_OUTDATED, "Draft these changes anew", outdated);
        }
    }

    /** Applies them. What is refused points at the change, e.g. {@code /changes/3/target/value}. */
    void apply(Scope scope, UUID planId, List<AmendmentChange> all) {
        applyAll(scope, planId, order(all).map(i -> placed(all, i)).toList());
    }

    /** As they were drafted, but the plan's document last: what it declares not applicable another change may have to remove first. */
    private static Stream<Integer> order(List<AmendmentChange> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(i -> all.get(i).kind() == AmendmentKind.PLAN_DOCUMENT));
    }

    /**
     * Applies those that are not outdated, while the draft is being written.
     *
     * @param written the changes that the request writes, each with where its content stands there: what is refused of it points
     *     into the request
     */
    void tryOut(Scope scope, UUID planId, List<AmendmentChange> all, Map<UUID, String> written) {
        Set<UUID> outdated = all.stream()
                .filter(change -> isOutdated(scope, planId, change))
                .map(AmendmentChange::id)
                .collect(Collectors.toSet());
        applyAll(
                scope,
                planId,
                order(all)
                        .filter(i -> written.containsKey(all.get(i).id())
                                || !outdated.contains(all.get(i).id()))
                        .map(i -> {
                            String place = written.get(all.get(i).id());
                            return place == null ? placed(all, i) : new Placed(all.get(i), place, Map.of());
                        })
                        .toList());
    }

    /**
     * A change, and where what is refused of it stands.
     *
     * @param content where its content stands
     * @param which what names it besides
     */
    private record Placed(AmendmentChange change, String content, Map<String, String> which) {
        void run(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException thrown) {
                throw Refusals.of(thrown)
                        .<RuntimeException>map(refusal -> refusal.within(content, which))
                        .orElse(thrown);
            }
        }
    }

    private static Placed placed(List<AmendmentChange> all, int i) {
        AmendmentChange change = all.get(i);
        return new Placed(change, "/changes/" + i + contentOf(change), which(change));
    }

    private void applyAll(Scope scope, UUID planId, List<Placed> inOrder) {
        inOrder.forEach(one -> one.run(() -> apply(scope, planId, one.change())));
        // What is declared not applicable is known once all are applied: the document is the last of them.
        inOrder.forEach(one ->
                one.run(() -> nodeOf(one.change()).ifPresent(nodeId -> nodes.requireAtLast(scope, planId, nodeId))));
    }

    /** The node of the catalogue that a sub-project comes to by the change; none where it stays with its own. */
    private Optional<UUID> nodeOf(AmendmentChange change) {
        return subProject(change.contentAfter())
                .filter(after -> subProject(change.contentBefore())
                        .filter(before -> before.programmeNodeId().equals(after.programmeNodeId()))
                        .isEmpty())
                .map(SubProjectRequest::programmeNodeId);
    }

    private Optional<SubProjectRequest> subProject(@Nullable String content) {
        return Optional.ofNullable(json.read(content)).map(AmendmentContent::subProject);
    }

    /** Where the content stands below the change that it is of. */
    static String contentOf(AmendmentChange change) {
        return change.operation() == AmendmentOperation.REMOVE
                ? ""
                : "/" + change.kind().property();
    }

    private void apply(Scope scope, UUID planId, AmendmentChange change) {
        AmendmentKind kind = change.kind();
        UUID thing = change.thingId();
        AmendmentContent after = json.read(change.contentAfter());
        switch (change.operation()) {
            case CREATE -> PromisedId.keep(thing, () -> things.create(scope, kind, after));
            case CHANGE -> things.change(scope, kind, thing, version(scope, planId, change), after);
            case REMOVE -> things.remove(scope, kind, thing, version(scope, planId, change));
        }
    }

    /** The version to write over. Nobody else writes to the plan itself meanwhile, but another change of the same set may have. */
    private int version(Scope scope, UUID planId, AmendmentChange change) {
        int read = Objects.requireNonNull(change.thingVersion());
        return change.kind().isPlanItself()
                ? changes.versionOf(scope, planId, change.kind(), change.thingId())
                        .orElse(read)
                : read;
    }

    private static Map<String, String> which(AmendmentChange change) {
        return Map.of("changeId", change.id().toString(), "position", String.valueOf(change.position()));
    }
}
