package vn.giamngheo.integration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for webhooks, for who looks after them, and for what stands beside them. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {
    private static final Set<ProgrammeRole> LOOKING_AFTER =
            EnumSet.of(ProgrammeRole.ADMIN, ProgrammeRole.MANAGER, ProgrammeRole.AUDITOR);
    private static final SortKey NAME = SortKey.text("name", "w.name");

    /** Narrows a list about webhooks to who looks after them. */
    static <T> Listing<T> narrow(Listing<T> listing, Scope scope) {
        return scope.hasAnyOf(LOOKING_AFTER) ? listing : listing.where("1 = 0", Map.of());
    }

    Page<Webhook> list(Scope scope, WebhookFilter filter, PageRequest page) {
        Listing<Webhook> webhooks = webhooks(scope).filter("w.agencyId = :agencyId", "agencyId", filter.agencyId());
        if (filter.running() != null) {
            webhooks.where(filter.running() ? "w.endedAt is null" : "w.endedAt is not null", Map.of());
        }
        return webhooks.page(page);
    }

    Optional<Webhook> one(Scope scope, UUID id) {
        return webhooks(scope).one(id);
    }

    /** How the messages of webhooks fare. */
    Map<UUID, WebhookCounts> counts(Scope scope, Collection<UUID> ids) {
        Map<UUID, WebhookCounts> counts = new HashMap<>();
        if (ids.isEmpty()) {
            return counts;
        }
        OneOf chosen = OneOf.of("webhook_id", "webhook", ids);
        Query query = getEntityManager()
                .createNativeQuery(
                        "select webhook_id, count(*) filter (where state = 'PENDING'), count(*) filter (where state = 'FAILED'),"
                                + " max(finished_at) filter (where state = 'DELIVERED') from webhook_delivery where "
                                + chosen.condition() + " group by webhook_id",
                        Object[].class);
        chosen.bind(query);
        rows(query)
                .forEach(row -> counts.put(
                        (UUID) row[0],
                        new WebhookCounts(
                                ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), (Instant) row[3])));
        return counts;
    }

    void add(Scope scope, WebhookState state) {
        getEntityManager().persist(state);
    }

    /** What stands beside a webhook. */
    WebhookState state(Scope scope, UUID webhookId) {
        return getEntityManager().find(WebhookState.class, webhookId);
    }

    /** The same, held until the transaction is over. */
    WebhookState heldState(Scope scope, UUID webhookId) {
        return getEntityManager().find(WebhookState.class, webhookId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A webhook that has not been told of everything yet, held; one that another instance is at is passed over. */
    @SuppressWarnings("unchecked") // a native query gives no closer type than a list
    Optional<WebhookState> behind(Scope scope, long last) {
        List<WebhookState> behind = getEntityManager()
                .createNativeQuery("""
                        select state.* from webhook_state state
                          join webhook on webhook.id = state.webhook_id and webhook.ended_at is null
                         where state.told_up_to < :last
                         order by state.told_up_to, state.webhook_id limit 1
                           for update of state skip locked
                        """, WebhookState.class)
                .setParameter("last", last)
                .getResultList();
        return behind.stream().findFirst();
    }

    private Listing<Webhook> webhooks(Scope scope) {
        return narrow(new Listing<>(getEntityManager(), "w", "Webhook w", "w", NAME), scope);
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
