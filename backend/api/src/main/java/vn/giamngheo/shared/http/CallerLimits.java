package vn.giamngheo.shared.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much one caller may ask for: more than any screen or honest system needs, so that nobody takes the API from all others. Each
 * caller has a bucket of requests that fills up again by so many a second; each instance of the API keeps its own buckets.
 */
@ApplicationScoped
class CallerLimits {
    /** The account of a caller that rests for so long has a full bucket again, with any sensible setting. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private static final int MOST_CALLERS = 10_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final boolean on;
    private final LoadingCache<String, Bucket> buckets;

    @Inject
    CallerLimits(
            @ConfigProperty(name = "giam-ngheo.rate.per-second") int perSecond,
            @ConfigProperty(name = "giam-ngheo.rate.burst") int burst) {
        this(perSecond, burst, TimeMeter.SYSTEM_NANOTIME);
    }

    CallerLimits(int perSecond, int burst, TimeMeter clock) {
        on = perSecond > 0;
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN)
                .maximumSize(MOST_CALLERS)
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    /** Takes one request from what the caller has left; answers how many seconds to wait where nothing is left, else 0. */
    long secondsToWait(String caller) {
        if (!on) {
            return 0;
        }
        ConsumptionProbe taken = bucketOf(caller).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? 0 : Math.max(1, Math.ceilDiv(taken.getNanosToWaitForRefill(), SECOND));
    }

    /** What the caller has left. */
    Bucket bucketOf(String caller) {
        return buckets.get(caller);
    }
}
