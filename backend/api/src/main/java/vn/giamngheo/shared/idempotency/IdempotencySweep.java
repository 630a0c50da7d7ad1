package vn.giamngheo.shared.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets idempotency keys that nobody tries again; any number of instances may do so at once. */
@ApplicationScoped
class IdempotencySweep {
    private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);
    private final IdempotencyService keys;
    private final Duration kept;

    IdempotencySweep(IdempotencyService keys, @ConfigProperty(name = "giam-ngheo.idempotency.kept") Duration kept) {
        this.keys = keys;
        this.kept = kept;
    }

    /** Sweeps, on every instance, at its own time. */
    @Scheduled(
            identity = "idempotency-sweep",
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int forgotten = keys.forget(kept);
        if (forgotten > 0) {
            LOG.infof("Forgot %d idempotency keys", forgotten);
        }
    }
}
