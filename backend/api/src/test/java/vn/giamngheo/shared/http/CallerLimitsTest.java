package vn.giamngheo.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerLimitsTest {
    private static final int PER_SECOND = 2;
    private static final int BURST = 10;
    private final AtomicLong now = new AtomicLong();
    private final CallerLimits limits = new CallerLimits(PER_SECOND, BURST, clock());

    @Test
    void letBurstsThroughAndThenAskToWait() {
        assertThat(IntStream.range(0, BURST).mapToLong(i -> limits.secondsToWait("a")))
                .containsOnly(0L);

        assertThat(limits.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void keepOneCallerFromCostingTheOthers() {
        exhaust("a");

        assertThat(limits.secondsToWait("b")).isZero();
    }

    @Test
    void letThroughAgainWhatTimeHasAdded() {
        exhaust("a");
        now.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(IntStream.range(0, 3 * PER_SECOND).mapToLong(i -> limits.secondsToWait("a")))
                .containsOnly(0L);
        assertThat(limits.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void sayHowManySecondsToWait() {
        limits.bucketOf("a").consumeIgnoringRateLimits(BURST + 7 * PER_SECOND);

        // The one that is asked for now is missing too.
        assertThat(limits.secondsToWait("a")).isEqualTo(8);
    }

    @Test
    void areOffWhereNothingIsAddedInASecond() {
        CallerLimits off = new CallerLimits(0, BURST, clock());

        assertThat(IntStream.range(0, 10 * BURST).mapToLong(i -> off.secondsToWait("a")))
                .containsOnly(0L);
    }

    private void exhaust(String caller) {
        while (limits.secondsToWait(caller) == 0) {
            // Once more.
        }
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
