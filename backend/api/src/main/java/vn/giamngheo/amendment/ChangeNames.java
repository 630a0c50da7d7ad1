package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the things are called that changes refer to. It is kept with each change: things get other names, and go, and an issued
 * amendment is to say for ever what it said.
 */
@ApplicationScoped
class ChangeNames {
    private final AmendmentNameRepository names;
    private final ContentJson json;

    ChangeNames(AmendmentNameRepository names, ContentJson json) {
        this.names = names;
        this.json = json;
    }

    /** What a change of the draft says, with the names of what it refers to. */
    SaidChange said(List<AmendmentChange> draft, @Nullable AmendmentContent before, @Nullable AmendmentContent after) {
        String old = json.write(before);
        String said = json.write(after);
        return known(draft, references(old, said)).said(old, said);
    }

    /** Writes the names of what is referred to as they are now, where they are others than when it was drafted. */
    void keep(List<AmendmentChange> draft) {
        Known known = known(
                draft,
                draft.stream()
                        .flatMap(change -> references(change.contentBefore(), change.contentAfter()).stream())
                        .collect(Collectors.toSet()));
        for (AmendmentChange change : draft) {
            List<AmendmentName> now = known.of(change.contentBefore(), change.contentAfter());
            if (!now.equals(json.readNames(change.names()))) {
                change.callAll(json.writeNames(now));
            }
        }
    }

    /** Looks up what those things are called: the ones there are, and the ones that the draft enters. */
    Known known(List<AmendmentChange> draft, Collection<UUID> ids) {
        Map<UUID, AmendmentName> called = new HashMap<>(names.of(Set.copyOf(ids)));
        draft.stream()
                .filter(AmendmentChange::isEntry)
                .flatMap(entry -> AmendmentName.ofEntry(entry.thingId(), contentOf(entry)).stream())
                .forEach(name -> called.putIfAbsent(name.id(), name));
        return new Known(called);
    }

    private Record contentOf(AmendmentChange entry) {
        return Objects.requireNonNull(
                Objects.requireNonNull(json.read(entry.contentAfter())).of(entry.kind()));
    }

    private Set<UUID> references(@Nullable String before, @Nullable String after) {
        return Stream.of(json.references(before), json.references(after))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names that have been looked up, for the changes that refer to them. */
    final class Known {
        private final Map<UUID, AmendmentName> called;

        private Known(Map<UUID, AmendmentName> called) {
            this.called = called;
        }

        /** What a change says, with the names of what it refers to. */
        SaidChange said(@Nullable String before, @Nullable String after) {
            return new SaidChange(before, after, json.writeNames(of(before, after)));
        }

        private List<AmendmentName> of(@Nullable String before, @Nullable String after) {
            return references(before, after).stream()
                    .flatMap(id -> Stream.ofNullable(called.get(id)))
                    .toList();
        }
    }
}
