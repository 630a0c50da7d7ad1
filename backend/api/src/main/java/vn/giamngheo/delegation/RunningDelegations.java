package vn.giamngheo.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Deputies;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.access.Sight;

/**
 * The delegations that are not over, kept in mind for a few seconds: every request asks for them, and hardly anybody is a deputy.
 * What changes here counts here at once, and at another instance of the API after those seconds; a role that is taken away in
 * Keycloak lives on for longer, as long as its token does.
 */
@ApplicationScoped
class RunningDelegations implements Deputies {
    private static final Logger LOG = Logger.getLogger(RunningDelegations.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DelegationService delegations;
    private final Clock clock;
    private final Sight sight;
    private volatile @Nullable Known known;

    RunningDelegations(DelegationService delegations, Sight sight, Clock clock) {
        this.delegations = delegations;
        this.sight = sight;
        this.clock = clock;
    }

    private record Known(List<GivenDeputyship> all, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    @Override
    public boolean areKnown() {
        Known now = known;
        return now != null && now.isFresh();
    }

    @Override
    public List<Deputyship> of(String userName) {
        LocalDate today = LocalDate.now(clock);
        String name = userName.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(given -> given.userName().toLowerCase(Locale.ROOT).equals(name) && given.runsOn(today))
                .map(GivenDeputyship::deputyship)
                .toList();
    }

    @Override
    public List<String> ofLeader() {
        LocalDate today = LocalDate.now(clock);
        return all().stream()
                .filter(given -> given.deputyship().leads() && given.runsOn(today))
                .map(GivenDeputyship::userName)
                .distinct()
                .toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DelegationsChanged changed) {
        known = null;
    }

    private List<GivenDeputyship> all() {
        Known now = known;
        if (now != null && now.isFresh()) {
            return now.all();
        }
        try {
            long at = System.nanoTime();
            List<GivenDeputyship> all = sight.asSystem("deputies", delegations::notOver);
            known = new Known(all, at);
            return all;
        } catch (RuntimeException away) {
            // Without the database nobody is a deputy; what else they may do is said by their token.
            LOG.warn("Can't read the delegations", away);
            return List.of();
        }
    }
}
