package vn.giamngheo.provisioning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.provisioning.FoundUnit.GrantedRole;
import vn.giamngheo.provisioning.FoundUnit.Group;

/** Compares what Keycloak has of a unit with what it should have. Knows neither of the two. */
final class Differences {
    /** The role on the API's client by which the realm asks for a second factor; it means nothing to the API. */
    static final String SECOND_FACTOR = "second-factor";

    private final WantedUnit wanted;
    private final FoundUnit found;
    private final List<Difference> all = new ArrayList<>();

    private Differences(WantedUnit wanted, FoundUnit found) {
        this.wanted = wanted;
        this.found = found;
    }

    /** All of them, in the order in which they are mended. */
    static List<Difference> between(WantedUnit wanted, FoundUnit found) {
        Differences differences = new Differences(wanted, found);
        differences.compare();
        return List.copyOf(differences.all);
    }

    /** The name of a role on the API's client. */
    static String roleName(String code, UnitRole.Role role) {
        return "agency:" + code + ":" + word(role);
    }

    /** What a role is called in Keycloak's console, in Vietnamese. */
    static String description(String agencyName, UnitRole.Role role) {
        return (role == UnitRole.Role.HEAD ? "Lãnh đạo: " : "Cán bộ: ") + agencyName;
    }

    /** The last part of a role's name, and the name of the group that gives it. */
    static String word(UnitRole.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private void compare() {
        if (wanted.state().isInUse()) {
            compareInUse();
        } else if (!found.isAbsent()) {
            compareOutOfUse();
        }
        found.otherRoles().stream().sorted().forEach(name -> add(DifferenceKind.STRANGE_ROLE, null, null, name, false));
        all.addAll(found.strays());
    }

    private void compareInUse() {
        for (UnitRole.Role role : UnitRole.Role.values()) {
            String description = description(wanted.name(), role);
            String there = found.roles().get(role);
            if (there == null) {
                add(DifferenceKind.ROLE_MISSING, role, roleName(wanted.code(), role), null, true);
            } else if (!there.equals(description)) {
                add(DifferenceKind.ROLE_DESCRIPTION, role, description, there, true);
            }
        }
        if (!found.secondFactor()) {
            add(DifferenceKind.SECOND_FACTOR_MISSING, UnitRole.Role.HEAD, SECOND_FACTOR, null, true);
        }
        Group group = found.group();
        if (group == null) {
            add(DifferenceKind.GROUP_MISSING, null, wanted.code(), null, true);
        } else {
            compareGroup(group, null);
        }
        for (UnitRole.Role role : UnitRole.Role.values()) {
            if (group == null || !group.subGroups().containsKey(role)) {
                add(DifferenceKind.ROLE_GROUP_MISSING, role, word(role), null, true);
            }
            GrantedRole own = new GrantedRole(roleName(wanted.code(), role), true);
            Set<GrantedRole> granted = found.grantedTo(role);
            if (!granted.contains(own)) {
                add(DifferenceKind.NOT_GRANTED, role, own.name(), null, true);
            }
            foreign(role, granted, own);
        }
    }

    /** Who is in the groups stays there, and gets nothing from it. */
    private void compareOutOfUse() {
        Group group = found.group();
        for (UnitRole.Role role : UnitRole.Role.values()) {
            GrantedRole own = new GrantedRole(roleName(wanted.code(), role), true);
            Set<GrantedRole> granted = found.grantedTo(role);
            if (granted.contains(own)) {
                add(DifferenceKind.STILL_GRANTED, role, null, own.name(), true);
            }
            foreign(role, granted, own);
        }
        if (group != null && wanted.state() == UnitState.ENDED) {
            compareGroup(group, wanted.endedOn());
        }
        if (wanted.state() == UnitState.UNKNOWN) {
            add(DifferenceKind.UNKNOWN_UNIT, null, null, wanted.code(), true);
        }
    }

    private void compareGroup(Group group, @Nullable LocalDate endedOn) {
        String name = group.attribute(FoundUnit.NAME);
        if (!wanted.name().equals(name)) {
            add(DifferenceKind.GROUP_NAME, null, wanted.name(), name, true);
        }
        String end = endedOn == null ? null : endedOn.toString();
        String marked = group.attribute(FoundUnit.ENDED);
        if (!Objects.equals(end, marked)) {
            add(DifferenceKind.GROUP_END, null, end, marked, true);
        }
        foreign(null, group.granted(), null);
    }

    /** What is not ours can't be taken away by us either: the account has no right over other clients' roles. */
    private void foreign(UnitRole.@Nullable Role role, Set<GrantedRole> granted, @Nullable GrantedRole own) {
        granted.stream()
                .filter(one -> !one.equals(own))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(one -> add(DifferenceKind.FOREIGN_ROLE, role, null, one.name(), one.ours()));
    }

    private void add(
            DifferenceKind kind,
            UnitRole.@Nullable Role role,
            @Nullable String expected,
            @Nullable String there,
            boolean mendable) {
        all.add(new Difference(kind, role, expected, there, mendable));
    }
}
