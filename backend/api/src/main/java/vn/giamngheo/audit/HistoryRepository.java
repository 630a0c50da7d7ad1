package vn.giamngheo.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.HistoryEntry.Action;
import vn.giamngheo.shared.persistence.NativeRows;

/** Reads the trail. Nobody asks it but the service, which is asked only for what its caller has seen. */
@ApplicationScoped
class HistoryRepository {
    /** Money that stands among things which also those see who see no figures. */
    private static final Set<String> FIGURES = Set.of("stated_total", "funding_words");

    /** The amendment that was issued in the same transaction. */
    private static final String AMENDMENT = """
            case when operation = 'amendment.issue' then (
                select json_build_object('id', issued.entity_id, 'ordinal', issued.after -> 'ordinal', 'number', issued.after -> 'number')
                from audit_event issued
                where issued.transaction_id = audit_event.transaction_id and issued.entity = 'plan_amendment'
                order by issued.id desc limit 1) end""";

    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    HistoryRepository(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    List<HistoryEntry> newestFirst(
            Scope scope, String table, UUID id, List<HistoryPart> parts, long before, int limit) {
        Query query = query("""
                select id, cast(extract(epoch from occurred_at) * 1000000 as bigint), actor, operation, action,
                       cast(before as text), cast(after as text), request_code, entity, on_behalf_of,
                       cast((%s) as text)
                from audit_event where id < :before and %s order by id desc
                """.replaceFirst("%s", AMENDMENT), table, id, parts);
        Set<String> hidden = hidden(scope);
        return NativeRows.of(query.setParameter("before", before).setMaxResults(limit)).stream()
                .map(row -> entry(row, table, hidden))
                .toList();
    }

    long count(String table, UUID id, List<HistoryPart> parts) {
        return (Long) query("select count(*) from audit_event where %s", table, id, parts)
                .getSingleResult();
    }

    boolean isWrittenBy(Scope scope, String table, UUID id, List<HistoryPart> parts) {
        Query query = query(
                "select count(*) from audit_event where %s and split_part(actor, ' ', 1) = :actor", table, id, parts);
        return (Long) query.setParameter("actor", scope.userId()).getSingleResult() > 0;
    }

    private Query query(String sql, String table, UUID id, List<HistoryPart> parts) {
        // Written out, so that the indices for just these parts can be used; the names are our own.
        String ofParts = parts.stream()
                .map(part -> " or entity = '%s' and coalesce(after, before) ->> '%s' = :owner"
                        .formatted(part.table(), part.owner()))
                .collect(Collectors.joining());
        // The trail has no second wall of its own, as one would cost its indices: the thing that it is asked for has.
        Query query = entityManager
                .createNativeQuery(sql.formatted("(entity = :entity and entity_id = :id" + ofParts
                        + ") and action <> 'READ' and exists (select from " + table + " thing where thing.id = :id)"))
                .setParameter("entity", table)
                .setParameter("id", id);
        if (!parts.isEmpty()) {
            query.setParameter("owner", id.toString());
        }
        return query;
    }

    private HistoryEntry entry(Object[] row, String whole, Set<String> hidden) {
        String actor = (String) row[2];
        String table = (String) row[8];
        return new HistoryEntry(
                ((Number) row[0]).longValue(),
                Instant.EPOCH.plus(((Number) row[1]).longValue(), ChronoUnit.MICROS),
                // The trail keeps the id of the account in front of its name.
                actor.substring(actor.indexOf(' ') + 1),
                (String) row[9],
                (String) row[3],
                table.equals(whole) ? null : table.replace('_', '-'),
                Action.valueOf((String) row[4]),
                RowChanges.of(json(row[5]), json(row[6]), hidden),
                (String) row[7],
                amendment(json(row[10])));
    }

    private static HistoryEntry.@Nullable Amendment amendment(JsonNode issued) {
        return issued.isEmpty()
                ? null
                : new HistoryEntry.Amendment(
                        UUID.fromString(issued.path("id").asText()),
                        issued.path("ordinal").asInt(),
                        issued.path("number").textValue());
    }

    private static Set<String> hidden(Scope scope) {
        Set<String> hidden = new TreeSet<>(RowChanges.TECHNICAL);
        if (!scope.seesFigures()) {
            hidden.addAll(FIGURES);
        }
        return hidden;
    }

    private JsonNode json(@Nullable Object text) {
        try {
            return mapper.readTree(text == null ? "{}" : text.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
