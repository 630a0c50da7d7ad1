package vn.giamngheo.integration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import vn.giamngheo.access.Sight;

/** Writes and sends messages to webhooks. Any number of instances may do so at once: what one is at the others pass over. */
@ApplicationScoped
class WebhookJob {
    private static final Logger LOG = Logger.getLogger(WebhookJob.class);
    /** Then others have their turn. */
    private static final int MOST_ROUNDS = 50;

    private static final String NAME = "webhook";

    private final WebhookDeliveryService deliveries;
    private final WebhookSender sender;
    private final Clock clock;
    private final Sight sight;

    WebhookJob(WebhookDeliveryService deliveries, WebhookSender sender, Clock clock, Sight sight) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
        this.sight = sight;
    }

    /** Sends, on every instance, at its own time. */
    @Scheduled(
            identity = "webhook",
            every = "{giam-ngheo.webhook.send-every}",
            delayed = "{giam-ngheo.webhook.send-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int sent = send();
        if (sent > 0) {
            LOG.debugf("Sent %d messages to webhooks", sent);
        }
    }

    /** Writes what is to be told and sends what is due; tells how many attempts there were. */
    int send() {
        int told = 0;
        while (told < MOST_ROUNDS && sight.asSystem(NAME, deliveries::tellOne)) {
            told++;
        }
        int sent = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<WebhookMessage> messages = sight.asSystem(NAME, deliveries::claim);
            if (messages.isEmpty()) {
                break;
            }
            send(messages);
            sent += messages.size();
        }
        return sent;
    }

    /** Sends them side by side, and waits for all. */
    private void send(List<WebhookMessage> messages) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            messages.forEach(message -> threads.execute(() -> send(message)));
        }
    }

    private void send(WebhookMessage message) {
        try {
            Instant begun = clock.instant();
            WebhookAnswer answer = sender.send(message);
            sight.asSystem(NAME, system -> {
                deliveries.record(system, message, begun, answer);
                return answer;
            });
        } catch (RuntimeException failed) {
            // It is tried again when its lease is over.
            LOG.errorf(failed, "Can't send the message %s", message.deliveryId());
        }
    }
}
