package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.http.Refusals;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Applies the changes of an amendment, in their order, all or none. Called within {@code PlanService.amend}. */
@ApplicationScoped
class ChangeSet {
    private static final String WHICH = "changeId";
    private final AmendmentChangeRepository changes;
    private final AmendedThings things;
    private final ContentJson json;

    ChangeSet(AmendmentChangeRepository changes, AmendedThings things, ContentJson json) {
        this.changes = changes;
        this.things = things;
        this.json = json;
    }

    /** Whether the thing is no longer what it was when the change was drafted. */
    boolean isOutdated(Scope scope, UUID planId, AmendmentChange change) {
        UUID thing = change.thingId();
        return thing != null
                && change.operation() != AmendmentOperation.CREATE
                && !changes.versionOf(scope, planId, change.kind(), thing)
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
    void apply(Scope scope, List<AmendmentChange> all) {
        for (int i = 0; i < all.size(); i++) {
            AmendmentChange change = all.get(i);
            apply(scope, change, "/changes/" + i, which(change));
        }
    }

    /**
     * Applies those that are not outdated, while the draft is being written.
     *
     * @param written the change that the request writes: what is refused of it points into the request
     */
    void tryOut(Scope scope, UUID planId, List<AmendmentChange> all, UUID written) {
        for (int i = 0; i < all.size(); i++) {
            AmendmentChange change = all.get(i);
            if (change.id().equals(written)) {
                apply(scope, change, "", Map.of());
            } else if (!isOutdated(scope, planId, change)) {
                apply(scope, change, "/changes/" + i, which(change));
            }
        }
    }

    private void apply(Scope scope, AmendmentChange change, String place, Map<String, String> which) {
        String content = change.operation() == AmendmentOperation.REMOVE
                ? place
                : place + "/" + change.kind().property();
        try {
            apply(scope, change);
        } catch (RuntimeException thrown) {
            throw Refusals.of(thrown)
                    .<RuntimeException>map(refusal -> refusal.within(content, which))
                    .orElse(thrown);
        }
    }

    private void apply(Scope scope, AmendmentChange change) {
        switch (change.operation()) {
            case CREATE -> change.created(things.create(scope, after(change)));
            case CHANGE -> things.change(scope, thing(change), version(change), after(change));
            case REMOVE -> things.remove(scope, change.kind(), thing(change), version(change));
        }
    }

    private Record after(AmendmentChange change) {
        return AmendedThings.required(json.read(change.contentAfter()), change.kind());
    }

    private static UUID thing(AmendmentChange change) {
        return Objects.requireNonNull(change.thingId());
    }

    private static int version(AmendmentChange change) {
        return Objects.requireNonNull(change.thingVersion());
    }

    private static Map<String, String> which(AmendmentChange change) {
        return Map.of(WHICH, change.id().toString());
    }
}
