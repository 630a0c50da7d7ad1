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
    REOPENED;

    /** Whether its unit still has something to do. */
    public boolean isOwed() {
        return switch (this) {
            case NOT_STARTED, DRAFT, READY, RETURNED, REOPENED -> true;
            case SUBMITTED, VERIFIED, ACCEPTED -> false;
        };
    }
}
