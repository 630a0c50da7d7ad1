package vn.giamngheo.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.SecurityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what was given to a session until it was ended by signing out: a copy of its cookie, its token. What Keycloak gives later is
 * good, as it would be where somebody signs out while Keycloak does not answer, and so stays signed in there. Every request asks, so
 * what the database knows is kept in mind for a few seconds; what is ended here counts here at once, at another instance after those.
 */
@ApplicationScoped
class EndedSessions {
    private static final Logger LOG = Logger.getLogger(EndedSessions.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final String SESSION = "sid";

    private final EndedSessionService ended;
    private final Sight sight;
    private final ExecutorService executor;
    private final Clock clock;
    private final Cache<String, Long> here =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
    private volatile @Nullable Known known;

    EndedSessions(EndedSessionService ended, Sight sight, ExecutorService executor, Clock clock) {
        this.ended = ended;
        this.sight = sight;
        this.executor = executor;
        this.clock = clock;
    }

    private record Known(Map<String, Long> ended, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    /** Whether {@link #include} answers without asking the database. */
    boolean areKnown() {
        Known now = known;
        return now != null && now.isFresh();
    }

    /** Whether the token belongs to a session that is over. May ask the database. */
    boolean include(JsonWebToken token) {
        String id = token.getClaim(SESSION);
        if (id == null) {
            return false;
        }
        long issued = token.getIssuedAtTime();
        return isUntil(here.getIfPresent(id), issued) || isUntil(all().get(id), issued);
    }

    private static boolean isUntil(@Nullable Long ended, long issued) {
        return ended != null && issued <= ended;
    }

    /** Comes from the thread that serves all connections, which must not wait for the database. */
    void end(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED
                && event.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            String id = token.getClaim(SESSION);
            if (id != null) {
                Instant since = clock.instant();
                here.put(id, since.getEpochSecond());
                executor.execute(() -> tell(id, since));
            }
        }
    }

    private void tell(String id, Instant since) {
        try {
            sight.asSystem("sessions", system -> {
                ended.end(id, since);
                return id;
            });
        } catch (RuntimeException away) {
            LOG.warn("Can't tell other instances that a session is over", away);
        }
    }

    private Map<String, Long> all() {
        Known now = known;
        if (now != null && now.isFresh()) {
            return now.ended();
        }
        Map<String, Long> lately = now == null ? Map.of() : now.ended();
        try {
            lately = sight.asSystem("sessions", system -> ended.lately());
        } catch (RuntimeException away) {
            // What was known is still true; without the database nothing is answered, and nobody is to wait for it
            // twice.
            LOG.warn("Can't read which sessions are over", away);
        }
        known = new Known(lately, System.nanoTime());
        return lately;
    }
}
