package vn.giamngheo.integration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Writes messages to webhooks, hands them out to be sent, and keeps what came of it. Nothing is held while one is under way. */
@ApplicationScoped
@Transactional
public class WebhookDeliveryService {
    private static final int EVENTS_AT_ONCE = 200;
    /** Longer than any attempt takes: whoever has said nothing by then is gone. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final WebhookDeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final DataEventRepository events;
    private final AgencyService agencies;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Sight sight;
    private final List<Duration> retryAfter;

    WebhookDeliveryService(
            WebhookDeliveryRepository deliveries,
            WebhookRepository webhooks,
            DataEventRepository events,
            AgencyService agencies,
            ObjectMapper mapper,
            Clock clock,
            Sight sight,
            @ConfigProperty(name = "giam-ngheo.webhook.retry-after") List<Duration> retryAfter) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.events = events;
        this.agencies = agencies;
        this.mapper = mapper;
        this.clock = clock;
        this.sight = sight;
        this.retryAfter = List.copyOf(retryAfter);
    }

    /** The messages within the scope that meet the filter, the newest first. */
    public Page<WebhookDeliverySummary> list(Scope scope, WebhookDeliveryFilter filter, PageRequest page) {
        return deliveries.list(scope, filter, page);
    }

    /** One message with its attempts; not found where there is none within the scope. */
    public WebhookDeliveryResponse get(Scope scope, UUID id) {
        WebhookDeliverySummary summary = seen(scope, id);
        return WebhookDeliveryResponse.of(
                summary,
                deliveries.body(scope, id),
                deliveries.attempts(scope, id).stream()
                        .map(WebhookAttempt::toResponse)
                        .toList());
    }

    /** Sends a message once more, under its old id, so that a receiver knows it again. The log and the trail say who wanted it. */
    @Audited("webhook-delivery.resend")
    public WebhookDeliveryResponse resend(Scope scope, UUID id, IfMatch ifMatch) {
        UUID webhookId = seen(scope, id).webhookId();
        webhooks.one(scope, webhookId).orElseThrow().requireRunning();
        WebhookDelivery delivery = deliveries.held(scope, id);
        ifMatch.require(delivery.version());
        delivery.resend(scope.fullName(), clock.instant());
        deliveries.flush();
        return get(scope, id);
    }

    /** Writes the messages of one webhook that has not been told of everything; tells whether there was one. */
    boolean tellOne(Scope system) {
        long last = events.last(system);
        Optional<WebhookState> behind = webhooks.behind(system, last);
        behind.ifPresent(state -> tell(system, state, last));
        return behind.isPresent();
    }

    private void tell(Scope system, WebhookState state, long last) {
        Webhook webhook = webhooks.one(system, state.webhookId()).orElseThrow();
        Instant now = clock.instant();
        // Exactly what the agency's own integrator would be shown.
        Scope eyes = eyes(system, webhook);
        Page<ChangeResponse> changes =
                sight.as(eyes, () -> events.between(eyes, state.toldUpTo(), last, EVENTS_AT_ONCE));
        changes.items().stream()
                .filter(change -> webhook.wants(change.kind()))
                .forEach(change -> deliveries.persist(new WebhookDelivery(
                        webhook.id(),
                        change.id(),
                        change.kind().name(),
                        WebhookBody.of(change).json(mapper),
                        now)));
        state.told(
                changes.nextPageToken() == null
                        ? last
                        : changes.items().getLast().position());
    }

    private Scope eyes(Scope system, Webhook webhook) {
        String code = agencies.withIds(system, Set.of(webhook.agencyId())).stream()
                .map(AgencyResponse::code)
                .findFirst()
                .orElseThrow();
        return Scope.reading("webhook", code);
    }

    /** Messages to be sent now; they are the caller's for a while. */
    List<WebhookMessage> claim(Scope system) {
        Instant now = clock.instant();
        List<WebhookDelivery> due = deliveries.due(system, now);
        due.forEach(delivery -> delivery.claim(now.plus(LEASE)));
        deliveries.flush();
        List<WebhookMessage> messages = new ArrayList<>();
        for (WebhookDelivery delivery : due) {
            Webhook webhook = webhooks.one(system, delivery.webhookId()).orElseThrow();
            WebhookState state = webhooks.state(system, delivery.webhookId());
            messages.add(new WebhookMessage(
                    delivery.id(), delivery.version(), webhook.url(), state.secretsAt(now), delivery.body()));
        }
        return messages;
    }

    /** Keeps what came of sending a message. Where it was asked for anew, or cancelled, in the meantime, only the attempt is kept. */
    void record(Scope system, WebhookMessage message, Instant begun, WebhookAnswer answer) {
        deliveries.add(system, new WebhookAttempt(message.deliveryId(), begun, answer));
        WebhookDelivery delivery = deliveries.held(system, message.deliveryId());
        if (delivery.version() == message.version() && delivery.isPending()) {
            Instant now = clock.instant();
            delivery.attempted(answer, now, again(delivery.attempts(), now));
        }
    }

    /** Forgets messages that were finished before that moment, with their attempts; tells how many. What waits stays. */
    int forget(Scope system, Instant finishedBefore) {
        return deliveries.forget(system, finishedBefore);
    }

    private @Nullable Instant again(int attempts, Instant now) {
        return attempts > retryAfter.size() ? null : now.plus(retryAfter.get(attempts - 1));
    }

    private WebhookDeliverySummary seen(Scope scope, UUID id) {
        return deliveries.one(scope, id).orElseThrow(() -> ProblemException.notFound("webhook delivery", id));
    }
}
