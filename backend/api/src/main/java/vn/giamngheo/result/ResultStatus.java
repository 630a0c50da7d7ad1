package vn.giamngheo.result;

import java.util.Set;

/** How far a figure can be counted on. */
public enum ResultStatus {
    /** Its unit has not sent it in, or has it back. */
    NOT_SUBMITTED(Set.of("NOT_STARTED", "DRAFT", "READY", "RETURNED", "REOPENED")),
    /** Sent in, and not accepted yet. */
    PROVISIONAL(Set.of("SUBMITTED", "VERIFIED")),
    /** Accepted, and locked. */
    ACCEPTED(Set.of("ACCEPTED"));

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> states;

    ResultStatus(Set<String> states) {
        this.states = states;
    }

    /** The states of a section in which its figures stand so. */
    Set<String> states() {
        return states;
    }

    static ResultStatus of(String state) {
        for (ResultStatus status : values()) {
            if (status.states.contains(state)) {
                return status;
            }
        }
        throw new IllegalStateException(state);
    }
}
