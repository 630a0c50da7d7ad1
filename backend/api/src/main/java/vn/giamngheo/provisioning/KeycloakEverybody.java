package vn.giamngheo.provisioning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.provisioning.UnitDirectory.Holder;

/**
 * Asks Keycloak which of the units' roles everybody has in the end. What brings them may be a role of the realm, of which the API's
 * account may not see what is in it; whom it is brought to can be seen.
 */
final class KeycloakEverybody {
    private static final int PAGE = 500;

    private final Supplier<UsersResource> users;
    private final Supplier<String> client;

    KeycloakEverybody(Supplier<UsersResource> users, Supplier<String> client) {
        this.users = users;
        this.client = client;
    }

    /** Of these units: who has a role, and is none of those known to have it by the unit's groups or by themselves. */
    Map<String, List<Difference>> heldOtherwise(Collection<FoundUnit> units, Map<String, List<Holder>> known) {
        Map<String, FoundUnit> unitsOfRoles = new HashMap<>();
        Set<String> explained = new HashSet<>();
        for (FoundUnit unit : units) {
            for (UnitRole.Role role : UnitRole.Role.values()) {
                unitsOfRoles.put(Differences.roleName(unit.code(), role), unit);
            }
            known.getOrDefault(unit.code(), List.of())
                    .forEach(holder ->
                            explained.add(holder.id() + " " + Differences.roleName(unit.code(), holder.role())));
        }
        Map<String, List<Difference>> found = new HashMap<>();
        List<UserRepresentation> people = KeycloakAnswers.asked(this::all);
        List<List<String>> roles = AtOnce.asked(people.stream()
                .<Supplier<List<String>>>map(user -> () -> KeycloakAnswers.asked(() -> effective(user.getId())))
                .toList());
        for (int i = 0; i < people.size(); i++) {
            UserRepresentation user = people.get(i);
            for (String name : roles.get(i)) {
                FoundUnit unit = unitsOfRoles.get(name);
                if (unit != null && !explained.contains(user.getId() + " " + name)) {
                    found.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                            .add(UnitReading.stray(
                                    DifferenceKind.HELD_OTHERWISE, role(unit.code(), name), user.getUsername()));
                }
            }
        }
        return found;
    }

    private static UnitRole.Role role(String code, String name) {
        return Arrays.stream(UnitRole.Role.values())
                .filter(role -> Differences.roleName(code, role).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<UserRepresentation> all() {
        List<UserRepresentation> all = new ArrayList<>();
        List<UserRepresentation> page;
        do {
            page = users.get().search(null, all.size(), PAGE, true);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** By themselves, by groups, and by roles that bring others, however far. Whoever is gone meanwhile has none. */
    private List<String> effective(String userId) {
        List<RoleRepresentation> roles = KeycloakAnswers.orNull(
                () -> users.get().get(userId).roles().clientLevel(client.get()).listEffective());
        return roles == null
                ? List.of()
                : roles.stream().map(RoleRepresentation::getName).sorted().toList();
    }
}
