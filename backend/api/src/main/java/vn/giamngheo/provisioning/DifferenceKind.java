package vn.giamngheo.provisioning;

/** In what Keycloak differs from the register. */
public enum DifferenceKind {
    /** A role is not there. */
    ROLE_MISSING,
    /** A role is described otherwise than its agency is called. */
    ROLE_DESCRIPTION,
    /** The head's role does not bring the second factor, which the realm then does not ask of whoever has it. */
    SECOND_FACTOR_MISSING,
    /** The unit's group is not there. */
    GROUP_MISSING,
    /** The group says another name than its agency's. */
    GROUP_NAME,
    /** The group does not say that its agency has ended, or says so though it has not. */
    GROUP_END,
    /** The group of one role is not there. */
    ROLE_GROUP_MISSING,
    /** The group of a role does not give it. */
    NOT_GRANTED,
    /** The group of a unit that nobody works for any more still gives a role. */
    STILL_GRANTED,
    /** A group gives a role that is not its own. */
    FOREIGN_ROLE,
    /** A role looks like a unit's, and is none. */
    STRANGE_ROLE,
    /** The register has no agency of that code. */
    UNKNOWN_UNIT,
    /** A group within the unit's is not that of a role: whoever is in it may have any. */
    STRANGE_GROUP,
    /** A group that is not the unit's, or another role, gives a role of the unit. */
    GRANTED_ELSEWHERE,
    /** Somebody has a role of the unit, and neither by its groups nor by themselves: something else of theirs brings it. */
    HELD_OTHERWISE,
    /** A unit's role brings another one than it should. */
    STRANGE_COMPOSITE
}
