package vn.giamngheo.integration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps webhooks. */
@ApplicationScoped
@Transactional
public class WebhookService {
    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final DataEventRepository events;
    private final WebhookAddress address;
    private final AgencyService agencies;
    private final HistoryService history;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Sight sight;
    private final Duration overlap;

    WebhookService(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            DataEventRepository events,
            WebhookAddress address,
            AgencyService agencies,
            HistoryService history,
            ObjectMapper mapper,
            Clock clock,
            Sight sight,
            @ConfigProperty(name = "giam-ngheo.webhook.secret-overlap") Duration overlap) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.events = events;
        this.address = address;
        this.agencies = agencies;
        this.history = history;
        this.mapper = mapper;
        this.clock = clock;
        this.sight = sight;
        this.overlap = overlap;
    }

    /** The webhooks within the scope that meet the filter. */
    public Page<WebhookResponse> list(Scope scope, WebhookFilter filter, PageRequest page) {
        Page<Webhook> found = webhooks.list(scope, filter, page);
        Map<UUID, WebhookCounts> counts =
                webhooks.counts(scope, found.items().stream().map(Webhook::id).toList());
        return found.map(webhook -> webhook.toResponse(counts.getOrDefault(webhook.id(), WebhookCounts.NONE), null));
    }

    /** One webhook; not found where there is none within the scope. */
    public WebhookResponse get(Scope scope, UUID id) {
        return view(scope, seen(scope, id), null);
    }

    /** What was done to a webhook, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        seen(scope, id);
        return history.of(scope, "webhook", id, page);
    }

    /** Sets up a webhook; it is told what happens from now on. Its secret is shown here and never again. */
    @Audited("webhook.create")
    public WebhookResponse create(Scope scope, @NotNull @Valid WebhookRequest request) {
        requireFit(request);
        if (agencies.withIds(scope, Set.of(request.agencyId())).isEmpty()) {
            throw ProblemException.unknownReference("/agencyId");
        }
        Webhook webhook = new Webhook(request, scope, clock.instant());
        webhooks.persist(webhook);
        String secret = WebhookSignature.freshSecret();
        webhooks.flush();
        // Who looks after webhooks need not see what they tell of: to his own eyes nothing may have happened yet.
        long last = sight.asSystem("webhook", events::last);
        webhooks.add(scope, new WebhookState(webhook.id(), secret, last));
        return saved(scope, webhook, secret);
    }

    /** Says something else of a webhook. */
    @Audited("webhook.change")
    public WebhookResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid WebhookRequest request) {
        Webhook webhook = known(scope, id, ifMatch);
        webhook.change(request);
        requireFit(request);
        return saved(scope, webhook, null);
    }

    /** Ends a webhook for good; what waits to be sent is not sent any more. */
    @Audited("webhook.end")
    public WebhookResponse end(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid WebhookEndRequest request) {
        Webhook webhook = known(scope, id, ifMatch);
        Instant now = clock.instant();
        webhook.end(request.reason(), now);
        webhooks.flush();
        // Whoever is telling it of something finishes first.
        webhooks.heldState(scope, id);
        deliveries.cancel(scope, id, now);
        return saved(scope, webhook, null);
    }

    /** Gives a webhook a new secret; the old one counts beside it for a while. */
    @Audited("webhook.rotate-secret")
    public WebhookResponse rotateSecret(Scope scope, UUID id, IfMatch ifMatch) {
        Webhook webhook = known(scope, id, ifMatch);
        Instant now = clock.instant();
        webhook.secretChanged(now);
        String secret = WebhookSignature.freshSecret();
        webhooks.heldState(scope, id).rotate(secret, now.plus(overlap));
        return saved(scope, webhook, secret);
    }

    /** Sends a message that only tries out whether the receiver answers. */
    @Audited("webhook.ping")
    public WebhookResponse ping(Scope scope, UUID id, IfMatch ifMatch) {
        Webhook webhook = known(scope, id, ifMatch);
        webhook.requireRunning();
        Instant now = clock.instant();
        String body = WebhookBody.ping(id, now).json(mapper);
        deliveries.persist(new WebhookDelivery(id, null, WebhookBody.PING, body, now));
        return saved(scope, webhook, null);
    }

    private void requireFit(WebhookRequest request) {
        address.refusal(request.url()).ifPresent(rule -> {
            throw ProblemException.invalidField("/url", rule);
        });
    }

    private WebhookResponse saved(Scope scope, Webhook webhook, @Nullable String secret) {
        webhooks.flush();
        return view(scope, webhook, secret);
    }

    private WebhookResponse view(Scope scope, Webhook webhook, @Nullable String secret) {
        Map<UUID, WebhookCounts> counts = webhooks.counts(scope, List.of(webhook.id()));
        return webhook.toResponse(counts.getOrDefault(webhook.id(), WebhookCounts.NONE), secret);
    }

    private Webhook known(Scope scope, UUID id, IfMatch ifMatch) {
        Webhook webhook = seen(scope, id);
        ifMatch.require(webhook.version());
        return webhook;
    }

    private Webhook seen(Scope scope, UUID id) {
        return webhooks.one(scope, id).orElseThrow(() -> ProblemException.notFound("webhook", id));
    }
}
