package vn.giamngheo.trail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Seals the trail each minute; one instance at a time, the others pass over. */
@ApplicationScoped
class SealJob {
    private static final Logger LOG = Logger.getLogger(SealJob.class);
    private static final long PAUSE_MS = 50;

    private final SealService seals;
    private final ConfiguredKeys keys;
    private final Clock clock;
    private final Duration patience;
    private volatile long unsealedSeconds;
    /** What the database can't make this instance forget: where it is gone, what is there now is not signed. */
    private volatile @Nullable Seal seen;

    private volatile boolean rewritten;

    SealJob(
            SealService seals,
            ConfiguredKeys keys,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "giam-ngheo.trail.seal-patience") Duration patience) {
        this.seals = seals;
        this.keys = keys;
        this.clock = clock;
        this.patience = patience;
        Gauge.builder("giam.ngheo.trail.unsealed.seconds", this, job -> job.unsealedSeconds)
                .description("For how long the oldest event of the trail without a seal has waited for one")
                .register(meters);
        Gauge.builder("giam.ngheo.trail.rewritten", this, job -> job.rewritten ? 1 : 0)
                .description("Whether the last seal that was seen is gone, or is another")
                .register(meters);
        Gauge.builder(
                        "giam.ngheo.trail.key",
                        keys,
                        known -> known.get().signingId().isPresent() ? 1 : 0)
                .description("Whether there is a key to seal the trail with")
                .register(meters);
    }

    void tellWhatIsMissing(@Observes StartupEvent started) {
        keys.get()
                .signingId()
                .ifPresentOrElse(
                        id -> LOG.infof("The trail is sealed with the key %s", id),
                        () -> LOG.warn(
                                "No key to seal the trail with: GIAM_NGHEO_SEAL_KEYS names none. Nothing is sealed"));
    }

    /** Seals, on every instance, at its own time. */
    @Scheduled(
            identity = "seal",
            every = "{giam-ngheo.trail.seal-every}",
            delayed = "{giam-ngheo.trail.seal-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        if (keys.get().signingId().isPresent()) {
            seal();
        }
        Instant since = seals.state().unsealed().since();
        unsealedSeconds =
                since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }

    /** Seals all that is committed by now, unless seals are gone that were there; tells how many seals that took. */
    int seal() throws InterruptedException {
        SealService.Horizon horizon = seals.horizon();
        if (!isSettled(horizon)) {
            LOG.infof("A long write is under way: the trail is sealed when it is over");
            return 0;
        }
        Seal before = seen;
        rewritten = before != null && !seals.has(before);
        if (before != null && rewritten) {
            LOG.errorf(
                    "Seal %d, hash %s, is gone from the database, or is another: nothing is sealed until that is looked into",
                    before.number(), before.hash());
            return 0;
        }
        seen = seals.last().orElse(before);
        int made = 0;
        for (Optional<Seal> seal = seals.sealNext(horizon); seal.isPresent(); seal = seals.sealNext(horizon)) {
            Seal one = seal.get();
            seals.remember(one);
            seen = one;
            made++;
            // Kept elsewhere than the database, a line of the log is a witness too.
            LOG.infof(
                    "Seal %d over %d events up to %d, root %s, hash %s",
                    one.number(), one.eventCount(), one.lastEventId(), one.root(), one.hash());
        }
        return made;
    }

    private boolean isSettled(SealService.Horizon horizon) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!seals.isSettled(horizon)) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return true;
    }
}
