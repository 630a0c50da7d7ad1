package vn.giamngheo.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts what sign-in does: people who came in, and moments at which Keycloak did not answer; from 0 on, so it starts early. */
@Startup
@ApplicationScoped
class SignInCounter {
    private final Counter signIns;
    private final Counter keycloakAway;

    SignInCounter(MeterRegistry meters) {
        signIns = Counter.builder("giam.ngheo.sign.ins")
                .description("Sessions begun by people in a browser")
                .register(meters);
        keycloakAway = Counter.builder("giam.ngheo.keycloak.failures")
                .description("Requests of the API that Keycloak did not answer")
                .register(meters);
    }

    void observe(@Observes SecurityEvent event) {
        switch (event.getEventType()) {
            case OIDC_LOGIN -> signIns.increment();
            case OIDC_SERVER_NOT_AVAILABLE -> keycloakAway.increment();
            default -> {
                // Renewals and sign-outs are nobody's concern.
            }
        }
    }
}
