package vn.giamngheo.integration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.giamngheo.access.Sight;

/** Takes old messages out of the log of deliveries; any number of instances may do so at once. */
@ApplicationScoped
class WebhookSweep {
    private static final Logger LOG = Logger.getLogger(WebhookSweep.class);
    private final WebhookDeliveryService deliveries;
    private final Sight sight;
    private final Clock clock;
    private final Duration kept;

    WebhookSweep(
            WebhookDeliveryService deliveries,
            Sight sight,
            Clock clock,
            @ConfigProperty(name = "giam-ngheo.webhook.kept") Duration kept) {
        this.deliveries = deliveries;
        this.sight = sight;
        this.clock = clock;
        this.kept = kept;
    }

    /** Sweeps, on every instance, at its own time. */
    @Scheduled(
            identity = "webhook-sweep",
            every = "1h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int swept = sweep();
        if (swept > 0) {
            LOG.infof("Took %d old messages out of the log of deliveries", swept);
        }
    }

    /** Sweeps once; tells how many messages went. */
    int sweep() {
        return sight.asSystem(
                "webhook-sweep",
                system -> deliveries.forget(system, clock.instant().minus(kept)));
    }
}
