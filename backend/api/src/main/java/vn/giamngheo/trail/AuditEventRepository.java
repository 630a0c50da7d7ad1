package vn.giamngheo.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.RowChanges;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.persistence.NativeRows;

/** Every query for events, for who may read the whole trail: the service asks for nobody else. */
@ApplicationScoped
class AuditEventRepository {
    private static final String FETCH_SIZE = "org.hibernate.fetchSize";
    private static final int ROWS_AT_ONCE = 200;
    private static final String SELECT = """
            select event.id, cast(extract(epoch from event.occurred_at) * 1000000 as bigint), event.actor, event.actor_roles,
                   event.on_behalf_of, event.origin, event.client, event.request_code, event.operation, event.action, event.entity,
                   cast(event.entity_id as text), cast(event.before as text), cast(event.after as text), seal.number,
                   cast(extract(epoch from seal.sealed_at) * 1000000 as bigint)
              from audit_event event
              left join lateral (select number, sealed_at, first_event_id from audit_seal where last_event_id >= event.id
                                  order by last_event_id limit 1) seal on seal.first_event_id <= event.id""";

    private final EntityManager entityManager;
    private final ObjectMapper mapper;
    private final Clock clock;

    AuditEventRepository(EntityManager entityManager, ObjectMapper mapper, Clock clock) {
        this.entityManager = entityManager;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The newest events below that number that meet the filter. */
    List<AuditEventResponse> newestFirst(Scope scope, AuditEventFilter filter, long below, int limit) {
        Conditions conditions = conditions(filter).and("event.id < :below", "below", below);
        Query query = conditions.query(SELECT, " order by event.id desc").setMaxResults(limit);
        return NativeRows.of(query).stream().map(this::event).toList();
    }

    /** Hands over all events that meet the filter, the newest first. */
    void each(Scope scope, AuditEventFilter filter, Consumer<? super AuditEventResponse> event) {
        Query query =
                conditions(filter).query(SELECT, " order by event.id desc").setHint(FETCH_SIZE, ROWS_AT_ONCE);
        try (Stream<?> rows = query.getResultStream()) {
            rows.forEach(row -> event.accept(event((Object[]) row)));
        }
    }

    long count(Scope scope, AuditEventFilter filter) {
        return (Long) conditions(filter)
                .query("select count(*) from audit_event event", "")
                .getSingleResult();
    }

    private Conditions conditions(AuditEventFilter filter) {
        return new Conditions()
                .and(
                        "lower(substr(event.actor, strpos(event.actor, ' ') + 1)) like :actor escape '!'",
                        "actor",
                        containing(filter.actor()))
                .and(
                        "event.actor_roles like :agency",
                        "agency",
                        filter.agencyCode() == null ? null : "%agency:" + filter.agencyCode() + ":%")
                .and("event.operation = :operation", "operation", filter.operation())
                .and(
                        "event.action = :action",
                        "action",
                        filter.action() == null ? null : filter.action().name())
                .and("event.entity = :entity", "entity", filter.entity())
                .and("event.entity_id = :entityId", "entityId", filter.entityId())
                .and("event.occurred_at >= :since", "since", begin(filter.from(), 0))
                .and("event.occurred_at < :until", "until", begin(filter.to(), 1))
                .and(
                        "(starts_with(lower(event.origin), :origin) or strpos(lower(event.client), :origin) > 0)",
                        "origin",
                        lower(filter.origin()))
                .and("upper(event.request_code) = upper(:code)", "code", filter.requestCode())
                .and("event.id = :number", "number", filter.number());
    }

    private static @Nullable String containing(@Nullable String words) {
        return words == null ? null : SearchText.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String lower(@Nullable String words) {
        return words == null ? null : words.strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable Instant begin(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(clock.getZone()).toInstant();
    }

    private AuditEventResponse event(Object[] row) {
        String actor = (String) row[2];
        AuditAction action = AuditAction.valueOf((String) row[9]);
        JsonNode after = json(row[13]);
        return new AuditEventResponse(
                ((Number) row[0]).longValue(),
                moment(row[1]),
                // The trail keeps the id of the account in front of its name.
                actor.substring(actor.indexOf(' ') + 1),
                Arrays.stream(((String) row[3]).split(" "))
                        .filter(role -> !role.isEmpty())
                        .toList(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                action,
                (String) row[10],
                row[11] == null ? null : UUID.fromString((String) row[11]),
                Map.of(),
                RowChanges.of(json(row[12]), action == AuditAction.READ ? asked(after) : after, RowChanges.TECHNICAL),
                row[14] == null ? null : ((Number) row[14]).longValue(),
                row[15] == null ? null : moment(row[15]));
    }

    /** What was asked for, and how many it were. */
    private static JsonNode asked(JsonNode told) {
        ObjectNode flat = (ObjectNode) told.deepCopy();
        JsonNode asked = flat.remove("asked");
        return asked instanceof ObjectNode filter ? flat.setAll(filter) : flat;
    }

    private static Instant moment(Object micros) {
        return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
    }

    private JsonNode json(@Nullable Object text) {
        try {
            return mapper.readTree(text == null ? "{}" : text.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What must hold of an event, with the values that it is held against. */
    private final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Conditions and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
            return this;
        }

        Query query(String select, String order) {
            String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
            Query query = entityManager.createNativeQuery(select + where + order);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
