package vn.giamngheo.report;

/** Where a section of a report stands; a report stands where the section stands that needs most. */
public enum SectionState {
    NOT_STARTED,
    DRAFT,
    /** Waits for the signature of the unit's head. */
    READY,
    SUBMITTED,
    VERIFIED,
    RETURNED,
    /** Locked. */
    ACCEPTED,
    /** Unlocked again, to be corrected. */
    REOPENED
}
