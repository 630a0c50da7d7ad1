package vn.giamngheo.provisioning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Asks Keycloak what gives units' roles besides the units' own groups, and what roles bring: several questions at once. */
final class KeycloakStrays {
    private static final int MOST = 1000;

    private final Supplier<RolesResource> roles;
    private final Supplier<String> client;

    KeycloakStrays(Supplier<RolesResource> roles, Supplier<String> client) {
        this.roles = roles;
        this.client = client;
    }

    /** What the roles that bring others bring, by their names. */
    Map<String, Set<String>> composites(List<RoleRepresentation> listed) {
        List<String> names = listed.stream()
                .filter(RoleRepresentation::isComposite)
                .map(RoleRepresentation::getName)
                .toList();
        List<Supplier<Set<String>>> questions = new ArrayList<>();
        names.forEach(name -> questions.add(() -> KeycloakAnswers.asked(() -> broughtBy(name))));
        List<Set<String>> answers = AtOnce.asked(questions);
        Map<String, Set<String>> composites = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            composites.put(names.get(i), answers.get(i));
        }
        return composites;
    }

    /** The units, each with the groups and roles that give its roles and are none of its own. */
    List<FoundUnit> marked(List<FoundUnit> units, Map<String, Set<String>> composites) {
        List<Supplier<List<Difference>>> questions = new ArrayList<>();
        units.forEach(unit -> questions.add(() -> KeycloakAnswers.asked(() -> elsewhere(unit, composites))));
        List<List<Difference>> answers = AtOnce.asked(questions);
        List<FoundUnit> marked = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            marked.add(units.get(i).with(answers.get(i)));
        }
        return marked;
    }

    private List<Difference> elsewhere(FoundUnit unit, Map<String, Set<String>> composites) {
        return unit.roles().keySet().stream()
                .sorted()
                .flatMap(role -> {
                    String name = Differences.roleName(unit.code(), role);
                    Stream<String> byRoles = composites.entrySet().stream()
                            .filter(brought -> brought.getValue().contains(name))
                            .map(Map.Entry::getKey)
                            .sorted();
                    return Stream.concat(byGroups(unit, name), byRoles)
                            .map(found -> UnitReading.stray(DifferenceKind.GRANTED_ELSEWHERE, role, found));
                })
                .toList();
    }

    private Stream<String> byGroups(FoundUnit unit, String roleName) {
        Set<GroupRepresentation> groups =
                KeycloakAnswers.orNull(() -> roles.get().get(roleName).getRoleGroupMembers(0, MOST));
        return groups == null
                ? Stream.empty()
                : groups.stream()
                        .filter(group -> !isOwn(unit, group.getId()))
                        .map(GroupRepresentation::getPath)
                        .sorted();
    }

    /** What the unit's own groups give is compared with what they should. */
    private static boolean isOwn(FoundUnit unit, String groupId) {
        FoundUnit.Group group = unit.group();
        return group != null
                && (group.id().equals(groupId)
                        || group.subGroups().values().stream()
                                .anyMatch(of -> of.id().equals(groupId)));
    }

    private Set<String> broughtBy(String name) {
        Set<RoleRepresentation> brought =
                KeycloakAnswers.orNull(() -> roles.get().get(name).getRoleComposites());
        return brought == null ? Set.of() : brought.stream().map(this::nameOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Roles of others bear whose they are, so that none passes for one of ours. */
    private String nameOf(RoleRepresentation role) {
        boolean ours = Boolean.TRUE.equals(role.getClientRole()) && Objects.equals(role.getContainerId(), client.get());
        return ours ? role.getName() : role.getContainerId() + " " + role.getName();
    }
}
