package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.shared.keycloak.KeycloakRealm;

/**
 * Asks Keycloak. People have their roles in units by the groups {@code /units/<code>/officer} and {@code /units/<code>/head}, those
 * beyond by groups that are called as the role is, e.g. {@code /programme/manager}.
 */
@ApplicationScoped
class KeycloakDirectory implements Directory {
    private static final List<String> ROLES = List.of("officer", "head");
    private static final String UNITS = "/units/";
    private static final int MOST = 500;

    private final KeycloakRealm keycloak;

    KeycloakDirectory(KeycloakRealm keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public List<Person> holdersIn(String agencyCode) {
        Map<String, Person> holders = new LinkedHashMap<>();
        for (String role : ROLES) {
            asked(() -> members(UNITS + agencyCode + "/" + role))
                    .orElse(List.of())
                    .forEach(person -> holders.putIfAbsent(person.id(), person));
        }
        return List.copyOf(holders.values());
    }

    @Override
    public List<Person> holdersOf(ProgrammeRole role) {
        return asked(() -> members("/" + role.roleName().replace(':', '/'))).orElse(List.of());
    }

    @Override
    public Set<String> rolesOf(String id) {
        return asked(() -> keycloak.get().users().get(id).groups(0, MOST)).orElse(List.of()).stream()
                .map(group -> roleName(group.getPath()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Person> named(String signInName) {
        return asked(() -> keycloak.get().users().searchByUsername(signInName, true)).orElse(List.of()).stream()
                .filter(UserRepresentation::isEnabled)
                .map(KeycloakDirectory::toPerson)
                .findFirst();
    }

    @Override
    public Optional<Person> person(String id) {
        return asked(() -> keycloak.get().users().get(id).toRepresentation())
                .filter(UserRepresentation::isEnabled)
                .map(KeycloakDirectory::toPerson);
    }

    private List<Person> members(String path) {
        GroupRepresentation group = keycloak.get().getGroupByPath(path);
        return keycloak.get().groups().group(group.getId()).members(0, MOST).stream()
                .filter(UserRepresentation::isEnabled)
                .map(KeycloakDirectory::toPerson)
                .toList();
    }

    /** The role that the group at that path gives; whatever it is called, a name that is not ours gives nothing. */
    private static String roleName(String path) {
        String role = path.startsWith(UNITS) ? "agency/" + path.substring(UNITS.length()) : path.substring(1);
        return role.replace('/', ':');
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

    private static Person toPerson(UserRepresentation user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        String email = user.getEmail();
        return new Person(
                user.getId(),
                user.getUsername(),
                name.isEmpty() ? user.getUsername() : name,
                email == null || email.isBlank() ? null : email);
    }
}
