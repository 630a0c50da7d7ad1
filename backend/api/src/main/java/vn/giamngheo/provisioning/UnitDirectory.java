package vn.giamngheo.provisioning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.giamngheo.access.UnitRole;

/** The units that Keycloak has, and what may be changed of them. What can't be asked is thrown as {@link KeycloakAway}. */
interface UnitDirectory {
    /** All units of which there is anything. */
    List<FoundUnit> all();

    /** The unit of a code, with nothing in it where there is none. */
    FoundUnit unit(String code);

    /** Makes a role, or describes it anew. */
    void writeRole(String code, UnitRole.Role role, String description);

    /** Lets the role of a unit's head bring the one by which the realm asks for a second factor. */
    void bringSecondFactor(String code);

    /** Makes a unit's group, or writes what it says of its agency; an absent end is none. Other things that it says stay. */
    void writeGroup(WantedUnit unit);

    /** Makes the group of a role within a unit's group, unless it is there. */
    void addRoleGroup(String code, UnitRole.Role role);

    /** Lets the group of a role give it. */
    void grant(String code, UnitRole.Role role);

    /** Takes from a group, the unit's own where the role is absent, what it gives. */
    void revoke(FoundUnit unit, UnitRole.Role role, String roleName);

    /** Takes from a unit's whole group what it gives. */
    void revokeFromAll(FoundUnit unit, String roleName);

    /** Takes groups and roles of a unit away, if nobody is in any of them; tells whether it did. */
    boolean remove(FoundUnit unit);

    /** Who has roles in each of these units, by its groups or in another way; by the code of the unit. */
    Map<String, List<Holder>> holders(Collection<FoundUnit> units);

    /**
     * Who has a role of these units neither by its groups nor by themselves, whatever brings it: a role of the realm, one that everybody
     * gets, a group elsewhere. Keycloak is asked of everybody, so this takes as long as there are people.
     */
    Map<String, List<Difference>> heldOtherwise(Collection<FoundUnit> units);

    /** Who is in a unit's groups and may sign in. */
    List<Holder> members(String code);

    /** Whether there is somebody of that sign-in name who may sign in. */
    boolean knows(String userName);

    /**
     * Somebody who has a role in a unit.
     *
     * @param direct whether they have it by themselves and not by the unit's group
     */
    record Holder(String id, String userName, String fullName, boolean enabled, UnitRole.Role role, boolean direct) {}
}
