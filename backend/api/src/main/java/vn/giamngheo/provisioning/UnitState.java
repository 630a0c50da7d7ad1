package vn.giamngheo.provisioning;

/** Whether people work for a unit in the system. */
public enum UnitState {
    /** It exists today and has staff in the system. */
    IN_FORCE,
    /** It has ended, and a plan of its time is not closed: whoever finishes it needs the roles. */
    UNFINISHED,
    /** It has ended, and so has all that it took part in. */
    ENDED,
    /** The register has it without staff in the system, or only from a later day on. */
    WITHOUT_STAFF,
    /** The register has no agency of that code. */
    UNKNOWN;

    /** Whether its roles are given to whoever is in its groups. */
    public boolean isInUse() {
        return this == IN_FORCE || this == UNFINISHED;
    }
}
