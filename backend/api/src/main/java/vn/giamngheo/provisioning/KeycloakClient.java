package vn.giamngheo.provisioning;

import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RolesResource;
import vn.giamngheo.shared.keycloak.KeycloakRealm;

/** The client that we are, as Keycloak knows it: its key is looked up once. */
final class KeycloakClient {
    private final KeycloakRealm realm;
    private volatile @Nullable String key;

    KeycloakClient(KeycloakRealm realm) {
        this.realm = realm;
    }

    String key() {
        String known = key;
        if (known == null) {
            known = realm.get()
                    .clients()
                    .findByClientId(realm.clientId())
                    .getFirst()
                    .getId();
            key = known;
        }
        return known;
    }

    /** The roles that people have. */
    RolesResource roles() {
        return realm.get().clients().get(key()).roles();
    }
}
