package vn.giamngheo.trail;

/** What an event of the trail tells of. */
public enum AuditAction {
    INSERT,
    UPDATE,
    DELETE,
    /** Somebody has read personal data. */
    READ
}
