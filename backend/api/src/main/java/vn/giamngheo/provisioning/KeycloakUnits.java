package vn.giamngheo.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.GroupsResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.shared.keycloak.KeycloakRealm;

/**
 * The units as Keycloak has them: client roles {@code agency:<code>:officer} and {@code …:head}, and the groups
 * {@code /units/<code>/officer} and {@code …/head} that give them. What is there already is never an error: others may be at the same.
 */
@ApplicationScoped
class KeycloakUnits implements UnitDirectory {
    private static final String UNITS = "units";
    private static final int MOST = 1000;

    private final KeycloakRealm realm;
    private final KeycloakClient client;
    private final KeycloakPeople people;
    private final KeycloakEverybody everybody;
    private final KeycloakStrays strays;

    KeycloakUnits(KeycloakRealm realm) {
        this.realm = realm;
        client = new KeycloakClient(realm);
        people = new KeycloakPeople(this::groups, client::roles);
        everybody = new KeycloakEverybody(() -> realm.get().users(), client::key);
        strays = new KeycloakStrays(client::roles, client::key);
    }

    @Override
    public List<FoundUnit> all() {
        return KeycloakAnswers.asked(() -> {
            List<RoleRepresentation> listed = client.roles().list();
            Map<String, Set<String>> composites = strays.composites(listed);
            Map<String, List<RoleRepresentation>> roles = listed.stream()
                    .filter(role -> role.getName().startsWith("agency:"))
                    .collect(Collectors.groupingBy(role -> UnitReading.codeOf(role.getName())));
            Map<String, GroupRepresentation> groups = unitGroups().stream()
                    .collect(Collectors.toMap(GroupRepresentation::getName, group -> group, (one, other) -> one));
            Map<String, List<GroupRepresentation>> subGroups = roleGroups();
            TreeSet<String> codes = new TreeSet<>(roles.keySet());
            codes.addAll(groups.keySet());
            List<FoundUnit> units = codes.stream()
                    .map(code -> UnitReading.unit(
                            code,
                            roles.getOrDefault(code, List.of()),
                            groups.get(code),
                            within(groups.get(code), subGroups.getOrDefault(code, List.of())),
                            composites,
                            realm.clientId()))
                    .toList();
            return strays.marked(units, composites);
        });
    }

    @Override
    public FoundUnit unit(String code) {
        return KeycloakAnswers.asked(() -> {
            List<RoleRepresentation> roles = client.roles().list("agency:" + code + ":", true).stream()
                    .filter(role -> UnitReading.codeOf(role.getName()).equals(code))
                    .toList();
            GroupRepresentation group = group(code);
            return UnitReading.unit(
                    code, roles, group, within(group, List.of()), strays.composites(roles), realm.clientId());
        });
    }

    @Override
    public void writeRole(String code, UnitRole.Role role, String description) {
        RoleRepresentation wanted = new RoleRepresentation();
        wanted.setName(Differences.roleName(code, role));
        wanted.setDescription(description);
        KeycloakAnswers.asked(() -> {
            if (KeycloakAnswers.absent(() -> client.roles().create(wanted), KeycloakAnswers.CONFLICT)) {
                RoleRepresentation there = client.roles().get(wanted.getName()).toRepresentation();
                there.setDescription(description);
                client.roles().get(wanted.getName()).update(there);
            }
            return wanted;
        });
    }

    @Override
    public void bringSecondFactor(String code) {
        KeycloakAnswers.asked(() -> {
            RoleRepresentation wanted = new RoleRepresentation();
            wanted.setName(Differences.SECOND_FACTOR);
            wanted.setDescription("Phải nhập mã xác thực ngoài mật khẩu khi đăng nhập");
            // Realms from before do not have it.
            KeycloakAnswers.absent(() -> client.roles().create(wanted), KeycloakAnswers.CONFLICT);
            RoleRepresentation secondFactor =
                    client.roles().get(Differences.SECOND_FACTOR).toRepresentation();
            client.roles().get(Differences.roleName(code, UnitRole.Role.HEAD)).addComposites(List.of(secondFactor));
            return secondFactor;
        });
    }

    @Override
    public void writeGroup(WantedUnit unit) {
        KeycloakAnswers.asked(() -> {
            GroupRepresentation group = group(unit.code());
            Map<String, List<String>> attributes =
                    new HashMap<>(group == null || group.getAttributes() == null ? Map.of() : group.getAttributes());
            attributes.put(FoundUnit.NAME, List.of(unit.name()));
            LocalDate endedOn = unit.endedOn();
            if (endedOn == null || unit.state().isInUse()) {
                attributes.remove(FoundUnit.ENDED);
            } else {
                attributes.put(FoundUnit.ENDED, List.of(endedOn.toString()));
            }
            if (group == null) {
                GroupRepresentation wanted = named(unit.code());
                wanted.setAttributes(attributes);
                KeycloakAnswers.taken(groups().group(units().getId()).subGroup(wanted));
            } else {
                group.setAttributes(attributes);
                groups().group(group.getId()).update(group);
            }
            return attributes;
        });
    }

    @Override
    public void addRoleGroup(String code, UnitRole.Role role) {
        KeycloakAnswers.asked(() -> {
            GroupRepresentation group = Objects.requireNonNull(group(code));
            KeycloakAnswers.taken(groups().group(group.getId()).subGroup(named(Differences.word(role))));
            return group;
        });
    }

    @Override
    public void grant(String code, UnitRole.Role role) {
        KeycloakAnswers.asked(() -> {
            GroupRepresentation group = byPath(UNITS + "/" + code + "/" + Differences.word(role));
            RoleRepresentation granted =
                    client.roles().get(Differences.roleName(code, role)).toRepresentation();
            grantsOf(Objects.requireNonNull(group).getId()).add(List.of(granted));
            return granted;
        });
    }

    @Override
    public void revoke(FoundUnit unit, UnitRole.Role role, String roleName) {
        FoundUnit.SubGroup group = Objects.requireNonNull(
                Objects.requireNonNull(unit.group()).subGroups().get(role));
        revokeFrom(group.id(), roleName);
    }

    @Override
    public void revokeFromAll(FoundUnit unit, String roleName) {
        revokeFrom(Objects.requireNonNull(unit.group()).id(), roleName);
    }

    @Override
    public boolean remove(FoundUnit unit) {
        return KeycloakAnswers.asked(() -> {
            FoundUnit.Group group = unit.group();
            if (!holders(List.of(unit)).getOrDefault(unit.code(), List.of()).isEmpty()
                    || unit.hasStrangeGroups()
                    || (group != null
                            && !groups().group(group.id()).members(0, 1).isEmpty())) {
                return false;
            }
            if (group != null) {
                KeycloakAnswers.absent(() -> groups().group(group.id()).remove(), KeycloakAnswers.NOT_FOUND);
            }
            unit.roles()
                    .keySet()
                    .forEach(role -> KeycloakAnswers.absent(
                            () -> client.roles().deleteRole(Differences.roleName(unit.code(), role)),
                            KeycloakAnswers.NOT_FOUND));
            return true;
        });
    }

    @Override
    public Map<String, List<Holder>> holders(Collection<FoundUnit> units) {
        return people.holders(units);
    }

    @Override
    public Map<String, List<Difference>> heldOtherwise(Collection<FoundUnit> units) {
        return everybody.heldOtherwise(units, holders(units));
    }

    @Override
    public List<Holder> members(String code) {
        return Arrays.stream(UnitRole.Role.values())
                .flatMap(role -> KeycloakAnswers.asked(() -> {
                    GroupRepresentation group = byPath(UNITS + "/" + code + "/" + Differences.word(role));
                    return group == null ? Stream.<Holder>empty() : people.members(group.getId(), role).stream();
                }))
                .filter(Holder::enabled)
                .toList();
    }

    @Override
    public boolean knows(String userName) {
        return KeycloakAnswers.asked(() -> KeycloakPeople.isKnown(realm.get().users(), userName));
    }

    private void revokeFrom(String groupId, String roleName) {
        KeycloakAnswers.asked(() -> {
            RoleRepresentation revoked =
                    KeycloakAnswers.orNull(() -> client.roles().get(roleName).toRepresentation());
            if (revoked != null) {
                grantsOf(groupId).remove(List.of(revoked));
            }
            return groupId;
        });
    }

    /** All groups within a unit's: those of its roles as they are known, unless there are others. */
    private List<GroupRepresentation> within(@Nullable GroupRepresentation group, List<GroupRepresentation> known) {
        if (group == null) {
            return List.of();
        }
        Long count = group.getSubGroupCount();
        return count != null && count == known.size() && !known.isEmpty()
                ? known
                : groups().group(group.getId()).getSubGroups(0, MOST, false);
    }

    private List<GroupRepresentation> unitGroups() {
        GroupRepresentation units = byPath(UNITS);
        return units == null ? List.of() : groups().group(units.getId()).getSubGroups(0, MOST, false);
    }

    /** The groups of roles, by the code of their unit: found by their names, which takes one question a role and not one a unit. */
    private Map<String, List<GroupRepresentation>> roleGroups() {
        return Arrays.stream(UnitRole.Role.values())
                .flatMap(role -> groups().groups(Differences.word(role), true, 0, MOST, false).stream())
                .filter(top -> top.getName().equals(UNITS))
                .flatMap(units -> units.getSubGroups().stream())
                .collect(Collectors.toMap(
                        GroupRepresentation::getName,
                        GroupRepresentation::getSubGroups,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
    }

    private GroupRepresentation units() {
        GroupRepresentation units = byPath(UNITS);
        if (units == null) {
            KeycloakAnswers.taken(groups().add(named(UNITS)));
            units = byPath(UNITS);
        }
        return Objects.requireNonNull(units);
    }

    private @Nullable GroupRepresentation group(String code) {
        return byPath(UNITS + "/" + code);
    }

    private @Nullable GroupRepresentation byPath(String path) {
        return KeycloakAnswers.orNull(() -> realm.get().getGroupByPath(path));
    }

    private static GroupRepresentation named(String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        return group;
    }

    private GroupsResource groups() {
        return realm.get().groups();
    }

    private RoleScopeResource grantsOf(String groupId) {
        return groups().group(groupId).roles().clientLevel(client.key());
    }
}
