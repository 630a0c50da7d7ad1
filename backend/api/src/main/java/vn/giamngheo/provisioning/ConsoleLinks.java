package vn.giamngheo.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.keycloak.KeycloakRealm;

/** Addresses in Keycloak's own console, where administrators put people into groups; none where its address is not told. */
@ApplicationScoped
class ConsoleLinks {
    private final @Nullable String console;

    ConsoleLinks(@ConfigProperty(name = "giam-ngheo.keycloak-console") Optional<String> address, KeycloakRealm realm) {
        console = address.map(given -> (given.endsWith("/") ? given : given + "/") + "#/" + realm.name())
                .orElse(null);
    }

    /** The page of all groups. */
    @Nullable
    String groups() {
        return console == null ? null : console + "/groups";
    }

    /** The page of a unit's group. */
    @Nullable
    String group(FoundUnit.@Nullable Group group) {
        if (console == null || group == null) {
            return null;
        }
        return console + "/groups/" + (group.parentId() == null ? "" : group.parentId() + "/") + group.id();
    }

    /** The page of a user. */
    @Nullable
    String user(String id) {
        return console == null ? null : console + "/users/" + id + "/settings";
    }
}
