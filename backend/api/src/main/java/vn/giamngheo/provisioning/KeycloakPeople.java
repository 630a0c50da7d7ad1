package vn.giamngheo.provisioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.admin.client.resource.GroupsResource;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.provisioning.UnitDirectory.Holder;

/** Asks Keycloak who is in groups and who has roles: briefly, as nothing but names is told of anybody, and several at once. */
final class KeycloakPeople {
    private static final int MOST = 1000;

    private final Supplier<GroupsResource> groups;
    private final Supplier<RolesResource> roles;

    KeycloakPeople(Supplier<GroupsResource> groups, Supplier<RolesResource> roles) {
        this.groups = groups;
        this.roles = roles;
    }

    /** Who has roles in each of these units, by the code of the unit. */
    Map<String, List<Holder>> holders(Collection<FoundUnit> units) {
        List<String> codes = new ArrayList<>();
        List<Supplier<List<Holder>>> questions = new ArrayList<>();
        for (FoundUnit unit : units) {
            List<Supplier<List<Holder>>> ofUnit = questions(unit);
            codes.addAll(Collections.nCopies(ofUnit.size(), unit.code()));
            questions.addAll(ofUnit);
        }
        List<List<Holder>> answers = AtOnce.asked(questions);
        Map<String, List<Holder>> holders = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            holders.computeIfAbsent(codes.get(i), code -> new ArrayList<>()).addAll(answers.get(i));
        }
        return holders;
    }

    /** Who is in the group of a role. */
    List<Holder> members(String groupId, UnitRole.Role role) {
        return groups.get().group(groupId).members(0, MOST, true).stream()
                .map(user -> UnitReading.holder(user, role, false))
                .toList();
    }

    /** Whether there is somebody of exactly that sign-in name who may sign in. */
    static boolean isKnown(UsersResource users, String userName) {
        return users.searchByUsername(userName.toLowerCase(Locale.ROOT), true).stream()
                .anyMatch(user -> userName.equalsIgnoreCase(user.getUsername()) && user.isEnabled());
    }

    private List<Supplier<List<Holder>>> questions(FoundUnit unit) {
        List<Supplier<List<Holder>>> questions = new ArrayList<>();
        FoundUnit.Group group = unit.group();
        if (group != null) {
            group.subGroups()
                    .forEach((role, of) -> questions.add(() -> KeycloakAnswers.asked(() -> members(of.id(), role))));
        }
        // A role that is not there nobody has.
        unit.roles().keySet().forEach(role -> questions.add(() -> KeycloakAnswers.asked(() -> directly(unit, role))));
        return questions;
    }

    private List<Holder> directly(FoundUnit unit, UnitRole.Role role) {
        String name = Differences.roleName(unit.code(), role);
        List<UserRepresentation> users =
                KeycloakAnswers.orNull(() -> roles.get().get(name).getUserMembers(true, 0, MOST));
        return users == null
                ? List.of()
                : users.stream()
                        .map(user -> UnitReading.holder(user, role, true))
                        .toList();
    }
}
