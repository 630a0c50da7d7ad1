package vn.giamngheo.integration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for messages to webhooks, for who looks after these, and for the attempts to send them. */
@ApplicationScoped
class WebhookDeliveryRepository implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    private static final SortKey CREATED = new SortKey("createdAt", "d.createdAt", Instant::parse);
    /** So many of one webhook at once: a receiver that is slow does not hold up the others. */
    private static final int OF_ONE = 5;

    private static final int AT_ONCE = 20;

    /** A page of them, the newest first. */
    Page<WebhookDeliverySummary> list(Scope scope, WebhookDeliveryFilter filter, PageRequest page) {
        return summaries(scope)
                .filter("d.webhookId = :webhookId", "webhookId", filter.webhookId())
                .filter("d.state = :state", "state", filter.state())
                .page(new PageRequest(
                        page.limit(), page.pageToken(), Objects.requireNonNullElse(page.sort(), "-createdAt")));
    }

    Optional<WebhookDeliverySummary> one(Scope scope, UUID id) {
        return summaries(scope).one(id);
    }

    /** The entity of a message, held until the transaction is over. */
    WebhookDelivery held(Scope scope, UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    String body(Scope scope, UUID id) {
        return findById(id).body();
    }

    List<WebhookAttempt> attempts(Scope scope, UUID deliveryId) {
        return getEntityManager()
                .createQuery(
                        "from WebhookAttempt t where t.deliveryId = :id order by t.attemptedAt, t.id",
                        WebhookAttempt.class)
                .setParameter("id", deliveryId)
                .getResultList();
    }

    void add(Scope scope, WebhookAttempt attempt) {
        getEntityManager().persist(attempt);
    }

    /** Messages whose time has come, held; those that another instance is at are passed over. */
    @SuppressWarnings("unchecked") // a native query gives no closer type than a list
    List<WebhookDelivery> due(Scope scope, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select delivery.* from webhook_delivery delivery
                          join webhook on webhook.id = delivery.webhook_id and webhook.ended_at is null
                         where delivery.state = 'PENDING' and delivery.next_attempt_at <= :now
                           and delivery.id in (
                               select queue.id from (
                                   select id, row_number() over (partition by webhook_id order by next_attempt_at, id) as turn
                                     from webhook_delivery where state = 'PENDING' and next_attempt_at <= :now) as queue
                                where queue.turn <= :ofOne)
                         order by delivery.next_attempt_at, delivery.id limit :atOnce
                           for update of delivery skip locked
                        """, WebhookDelivery.class)
                .setParameter("now", now)
                .setParameter("ofOne", OF_ONE)
                .setParameter("atOnce", AT_ONCE)
                .getResultList();
    }

    /** Sends a webhook nothing any more. */
    void cancel(Scope scope, UUID webhookId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        update webhook_delivery set state = 'CANCELLED', next_attempt_at = null, finished_at = :now, version = version + 1
                         where webhook_id = :webhookId and state = 'PENDING'
                        """)
                .setParameter("webhookId", webhookId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Deletes what was finished before that moment. */
    int forget(Scope scope, Instant finishedBefore) {
        forgetIn(
                "webhook_attempt attempt using webhook_delivery delivery where delivery.id = attempt.delivery_id and",
                finishedBefore);
        return forgetIn("webhook_delivery delivery where", finishedBefore);
    }

    private int forgetIn(String what, Instant finishedBefore) {
        return getEntityManager()
                .createNativeQuery("delete from " + what + " delivery.finished_at < :before")
                .setParameter("before", finishedBefore)
                .executeUpdate();
    }

    private Listing<WebhookDeliverySummary> summaries(Scope scope) {
        return WebhookRepository.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.integration.WebhookDeliverySummary(d.id, d.webhookId, d.eventId, d.kind, d.state,"
                                + " d.attempts, d.createdAt, d.nextAttemptAt, d.finishedAt, d.lastStatus, d.lastError,"
                                + " d.resentByName, d.version)",
                        "WebhookDelivery d",
                        "d",
                        CREATED),
                scope);
    }
}
