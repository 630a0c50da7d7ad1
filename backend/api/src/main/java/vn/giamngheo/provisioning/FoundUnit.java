package vn.giamngheo.provisioning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.UnitRole;

/**
 * What Keycloak has of the unit of one code.
 *
 * @param roles the descriptions of the roles that are there
 * @param secondFactor whether the head's role brings the one by which the realm asks for a second factor
 * @param otherRoles names of roles that look like the unit's and are none
 * @param group its group; absent where there is none
 * @param strays what is there besides, and is for an administrator to look at
 */
record FoundUnit(
        String code,
        Map<UnitRole.Role, String> roles,
        boolean secondFactor,
        Set<String> otherRoles,
        @Nullable Group group,
        List<Difference> strays) {
    static final String NAME = "name";
    static final String ENDED = "ended";

    FoundUnit {
        roles = Map.copyOf(roles);
        otherRoles = Set.copyOf(otherRoles);
        strays = List.copyOf(strays);
    }

    /** Where there is nothing besides. */
    FoundUnit(
            String code,
            Map<UnitRole.Role, String> roles,
            boolean secondFactor,
            Set<String> otherRoles,
            @Nullable Group group) {
        this(code, roles, secondFactor, otherRoles, group, List.of());
    }

    /** The same, with what else is there besides. */
    FoundUnit with(Collection<Difference> others) {
        return new FoundUnit(
                code,
                roles,
                secondFactor,
                otherRoles,
                group,
                Stream.concat(strays.stream(), others.stream()).toList());
    }

    /** Whether there is a group within its own of which is not known what it gives to whom. */
    boolean hasStrangeGroups() {
        return strays.stream().anyMatch(stray -> stray.kind() == DifferenceKind.STRANGE_GROUP);
    }

    /**
     * The group of a unit.
     *
     * @param parentId the group of all units
     * @param granted roles that everybody in the whole group has; there should be none
     * @param subGroups the groups of its roles
     */
    record Group(
            String id,
            @Nullable String parentId,
            Map<String, List<String>> attributes,
            Set<GrantedRole> granted,
            Map<UnitRole.Role, SubGroup> subGroups) {
        Group {
            attributes = Map.copyOf(attributes);
            granted = Set.copyOf(granted);
            subGroups = Map.copyOf(subGroups);
        }

        @Nullable
        String attribute(String name) {
            List<String> values = attributes.get(name);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }
    }

    /** The group of those who have one role in the unit, and what being in it gives. */
    record SubGroup(String id, Set<GrantedRole> granted) {
        SubGroup {
            granted = Set.copyOf(granted);
        }
    }

    /**
     * A role that a group gives.
     *
     * @param ours whether it is one of the API's own client
     */
    record GrantedRole(String name, boolean ours) {}

    /** Whether Keycloak has nothing of it. */
    boolean isAbsent() {
        return roles.isEmpty() && otherRoles.isEmpty() && group == null;
    }

    /** What being in the group of that role gives. */
    Set<GrantedRole> grantedTo(UnitRole.Role role) {
        SubGroup subGroup = group == null ? null : group.subGroups().get(role);
        return subGroup == null ? Set.of() : subGroup.granted();
    }
}
