package vn.giamngheo.reminder;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Asks Keycloak, as the service account of the API's own client, which may view users and nothing else. People have their roles in
 * units by the groups {@code /units/<code>/officer} and {@code /units/<code>/head}. The client is made when it is first asked.
 */
@ApplicationScoped
class KeycloakDirectory implements Directory {
    private static final List<String> ROLES = List.of("officer", "head");
    private static final String REALMS = "/realms/";
    private static final int MOST = 500;

    private final String issuer;
    private final String clientId;
    private final String secret;
    private @Nullable Keycloak keycloak;

    KeycloakDirectory(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.secret = secret;
    }

    @Override
    public List<Person> holdersIn(String agencyCode) {
        Map<String, Person> holders = new LinkedHashMap<>();
        for (String role : ROLES) {
            asked(() -> members("/units/" + agencyCode + "/" + role))
                    .orElse(List.of())
                    .forEach(person -> holders.putIfAbsent(person.id(), person));
        }
        return List.copyOf(holders.values());
    }

    @Override
    public Optional<Person> person(String id) {
        return asked(() -> realm().users().get(id).toRepresentation())
                .filter(UserRepresentation::isEnabled)
                .map(KeycloakDirectory::toPerson);
    }

    @PreDestroy
    synchronized void close() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private List<Person> members(String path) {
        GroupRepresentation group = realm().getGroupByPath(path);
        return realm().groups().group(group.getId()).members(0, MOST).stream()
                .filter(UserRepresentation::isEnabled)
                .map(KeycloakDirectory::toPerson)
                .toList();
    }

    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (NotFoundException absent) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            // The client throws whatever its layers throw. What it says may quote people: only the kind is told.
            throw new DirectoryAway(
                    "Keycloak can't be asked for people: " + failure.getClass().getSimpleName(), failure);
        }
    }

    private synchronized RealmResource realm() {
        int realms = issuer.lastIndexOf(REALMS);
        String realm = issuer.substring(realms + REALMS.length());
        if (keycloak == null) {
            keycloak = KeycloakBuilder.builder()
                    .serverUrl(issuer.substring(0, realms))
                    .realm(realm)
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(clientId)
                    .clientSecret(secret)
                    .build();
        }
        return keycloak.realm(realm);
    }

    private static Person toPerson(UserRepresentation user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        String email = user.getEmail();
        return new Person(
                user.getId(),
                name.isEmpty() ? user.getUsername() : name,
                email == null || email.isBlank() ? null : email);
    }
}
