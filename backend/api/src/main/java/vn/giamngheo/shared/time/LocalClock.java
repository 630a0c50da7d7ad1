package vn.giamngheo.shared.time;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** The clock that days are told by. */
@Dependent
class LocalClock {
    @Produces
    @Singleton
    Clock clock() {
        return new Told(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /** A clock that tells the moment to which work is dated back, where it is. */
    private static final class Told extends Clock {
        private final Clock real;

        Told(Clock real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Told(real.withZone(zone));
        }

        @Override
        public Instant instant() {
            Instant moment = Backdating.moment();
            return Objects.requireNonNullElseGet(moment, real::instant);
        }
    }
}
