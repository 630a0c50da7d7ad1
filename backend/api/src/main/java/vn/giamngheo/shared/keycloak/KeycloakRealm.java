package vn.giamngheo.shared.keycloak;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * The realm, asked as the service account of the API's own client, which proves itself by its certificate, or by a secret where there
 * is one. Nothing of Keycloak's client is made before it is first asked.
 */
@ApplicationScoped
public class KeycloakRealm {
    private static final String REALMS = "/realms/";

    private final String server;
    private final String name;
    private final String clientId;
    private final @Nullable String secret;
    private @Nullable Keycloak keycloak;

    /** Of the realm that signs people in. */
    public KeycloakRealm(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") Optional<String> secret) {
        int realms = issuer.lastIndexOf(REALMS);
        this.server = issuer.substring(0, realms);
        this.name = issuer.substring(realms + REALMS.length());
        this.clientId = clientId;
        this.secret = secret.orElse(null);
    }

    /** The realm's name. */
    public String name() {
        return name;
    }

    /** The client that we are, and whose roles people have. */
    public String clientId() {
        return clientId;
    }

    /** The realm's resources. */
    public synchronized RealmResource get() {
        if (keycloak == null) {
            keycloak = KeycloakBuilder.builder()
                    .serverUrl(server)
                    .realm(name)
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(clientId)
                    .clientSecret(secret)
                    .build();
        }
        return keycloak.realm(name);
    }

    /** Lets go of the connection. */
    @PreDestroy
    public synchronized void close() {
        if (keycloak != null) {
            keycloak.close();
            keycloak = null;
        }
    }
}
