package vn.giamngheo.access;

/**
 * A role within one agency.
 *
 * @param agencyCode the agency's code, unique at a time
 * @param role what its holder does there
 */
public record UnitRole(String agencyCode, Role role) {
    /** What one does in an agency. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "AccountUnitRole")
    public enum Role {
        /** Enters and prepares. */
        OFFICER,
        /** Signs and submits. */
        HEAD
    }
}
