package vn.giamngheo.provisioning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.provisioning.FoundUnit.GrantedRole;
import vn.giamngheo.provisioning.FoundUnit.Group;
import vn.giamngheo.provisioning.FoundUnit.SubGroup;
import vn.giamngheo.provisioning.UnitDirectory.Holder;

/** Reads what Keycloak tells of units. */
final class UnitReading {
    private UnitReading() {}

    /** The code that a role's name is about: all between the first colon and the last. */
    static String codeOf(String roleName) {
        int first = roleName.indexOf(':');
        int last = roleName.lastIndexOf(':');
        return last > first ? roleName.substring(first + 1, last) : roleName.substring(first + 1);
    }

    static FoundUnit unit(
            String code,
            List<RoleRepresentation> roles,
            @Nullable GroupRepresentation group,
            List<GroupRepresentation> subGroups,
            Map<String, Set<String>> composites,
            String client) {
        Map<UnitRole.Role, String> own = new EnumMap<>(UnitRole.Role.class);
        Set<String> others = new HashSet<>();
        boolean secondFactor = composites
                .getOrDefault(Differences.roleName(code, UnitRole.Role.HEAD), Set.of())
                .contains(Differences.SECOND_FACTOR);
        for (RoleRepresentation one : roles) {
            roleOf(code, one.getName())
                    .ifPresentOrElse(
                            role -> own.put(role, Objects.requireNonNullElse(one.getDescription(), "")),
                            () -> others.add(one.getName()));
        }
        return new FoundUnit(code, own, secondFactor, others, group == null ? null : group(group, subGroups, client))
                .with(Stream.concat(strangeGroups(subGroups), strangeComposites(code, own.keySet(), composites))
                        .toList());
    }

    /** Groups within the unit's that are not those of its roles, and groups within these. */
    private static Stream<Difference> strangeGroups(List<GroupRepresentation> subGroups) {
        return subGroups.stream()
                .filter(one -> !isOfRole(one) || (one.getSubGroupCount() != null && one.getSubGroupCount() > 0))
                .map(one -> stray(
                        DifferenceKind.STRANGE_GROUP, null, isOfRole(one) ? one.getPath() + "/…" : one.getPath()));
    }

    /** The head's role brings the second factor, and nothing else is ever put into a unit's role. */
    private static Stream<Difference> strangeComposites(
            String code, Set<UnitRole.Role> own, Map<String, Set<String>> composites) {
        return own.stream()
                .flatMap(role -> composites.getOrDefault(Differences.roleName(code, role), Set.of()).stream()
                        .filter(name -> role != UnitRole.Role.HEAD || !name.equals(Differences.SECOND_FACTOR))
                        .sorted()
                        .map(name -> stray(DifferenceKind.STRANGE_COMPOSITE, role, name)));
    }

    /** What an administrator has to look at in Keycloak's console. */
    static Difference stray(DifferenceKind kind, UnitRole.@Nullable Role role, String found) {
        return new Difference(kind, role, null, found, false);
    }

    private static boolean isOfRole(GroupRepresentation group) {
        return Arrays.stream(UnitRole.Role.values())
                .anyMatch(role -> Differences.word(role).equals(group.getName()));
    }

    private static Group group(GroupRepresentation group, List<GroupRepresentation> subGroups, String client) {
        Map<UnitRole.Role, SubGroup> byRole = new EnumMap<>(UnitRole.Role.class);
        for (GroupRepresentation one : subGroups) {
            Arrays.stream(UnitRole.Role.values())
                    .filter(role -> Differences.word(role).equals(one.getName()))
                    .forEach(role -> byRole.put(role, new SubGroup(one.getId(), granted(one, client))));
        }
        Map<String, List<String>> attributes = group.getAttributes();
        return new Group(
                group.getId(),
                group.getParentId(),
                attributes == null ? Map.of() : attributes,
                granted(group, client),
                byRole);
    }

    private static Set<GrantedRole> granted(GroupRepresentation group, String client) {
        Stream<GrantedRole> ofClients = group.getClientRoles() == null
                ? Stream.empty()
                : group.getClientRoles().entrySet().stream()
                        .flatMap(roles -> roles.getValue().stream()
                                .map(role -> new GrantedRole(
                                        roles.getKey().equals(client) ? role : roles.getKey() + " " + role,
                                        roles.getKey().equals(client))));
        Stream<GrantedRole> ofRealm = group.getRealmRoles() == null
                ? Stream.empty()
                : group.getRealmRoles().stream().map(role -> new GrantedRole(role, false));
        return Stream.concat(ofClients, ofRealm).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<UnitRole.Role> roleOf(String code, String name) {
        return Arrays.stream(UnitRole.Role.values())
                .filter(role -> Differences.roleName(code, role).equals(name))
                .findFirst();
    }

    static Holder holder(UserRepresentation user, UnitRole.Role role, boolean direct) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Holder(
                user.getId(),
                user.getUsername(),
                name.isEmpty() ? user.getUsername() : name,
                Boolean.TRUE.equals(user.isEnabled()),
                role,
                direct);
    }
}
