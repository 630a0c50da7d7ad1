package vn.giamngheo.report;

/** Somebody's part in one section of a report. */
public enum SectionPart {
    /** Enters figures for the unit that reports. */
    OFFICER,
    /** Another system that tells figures for the unit, and does nothing else. */
    SYSTEM,
    /** Signs for the unit, or in its head's place. */
    HEAD,
    /** The programme's manager, who acts for a unit from its paper. */
    PAPER,
    /** An officer of the verifying agency, or of either of two; the programme's manager where there is none. */
    VERIFIER,
    /** The programme's manager. */
    MANAGER,
    /** Who accepts: the manager; the leader where the report is the manager's own. */
    ACCEPTER
}
