package vn.giamngheo.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.giamngheo.shared.persistence.NativeRows;

/** How things are called whose ids stand in events: rows say who they belong to by ids, which nobody can read. */
@ApplicationScoped
class ThingNames {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What somebody calls a row of a table. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("agency", "short_name"),
            Map.entry("area", "name"),
            Map.entry("plan", "title"),
            Map.entry("project", "code || ' ' || name"),
            Map.entry("sub_project", "code || ' ' || name"),
            Map.entry("programme_node", "code || ' ' || name"),
            Map.entry("indicator", "code || ' ' || name"),
            Map.entry("policy", "name"),
            Map.entry("decision", "number"),
            Map.entry("reporting_round", "name"),
            Map.entry("obstacle", "title"),
            Map.entry("guidance", "title"),
            Map.entry("webhook", "name"),
            Map.entry("treasury_statement", "title"),
            Map.entry("delegation", "delegate_name"),
            Map.entry("attachment", "file_name"));

    private static final String QUERY = String.join(
            " union all ",
            CALLED.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(one -> "select cast(id as text), cast(%s as text) from %s where id in (:ids)"
                            .formatted(one.getValue(), one.getKey()))
                    .toList());

    private final EntityManager entityManager;

    ThingNames(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The events with the names of what they refer to, asked for in one query. */
    List<AuditEventResponse> in(List<AuditEventResponse> events) {
        Set<String> ids = new LinkedHashSet<>();
        events.forEach(event -> idsOf(event).forEach(ids::add));
        Map<String, String> names = of(ids);
        return events.stream()
                .map(event -> {
                    Map<String, String> own = new HashMap<>();
                    idsOf(event).filter(names::containsKey).forEach(id -> own.put(id, names.getOrDefault(id, id)));
                    return event.naming(own);
                })
                .toList();
    }

    private Map<String, String> of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        NativeRows.of(entityManager
                        .createNativeQuery(QUERY)
                        .setParameter("ids", ids.stream().map(UUID::fromString).toList()))
                .stream()
                .filter(row -> row[1] != null)
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    private static Stream<String> idsOf(AuditEventResponse event) {
        return Stream.concat(
                        Stream.ofNullable(event.entityId()).map(UUID::toString),
                        event.changes().stream()
                                .flatMap(change -> Stream.of(
                                        Objects.toString(change.before(), ""), Objects.toString(change.after(), ""))))
                .filter(text -> ID.matcher(text).matches());
    }
}
