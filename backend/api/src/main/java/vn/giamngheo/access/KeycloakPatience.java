package vn.giamngheo.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * For how long Keycloak is waited for: it may take what it is asked and never answer, and whoever's session has to be renewed would wait
 * for ever. After that they are not let in; whose token still holds goes on with that.
 */
@Unremovable
@ApplicationScoped
class KeycloakPatience implements OidcRequestFilter {
    private static final Duration MOST = Duration.ofSeconds(10);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(MOST.toMillis());
        return Uni.createFrom().voidItem();
    }
}
