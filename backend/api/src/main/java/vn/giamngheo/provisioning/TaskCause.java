package vn.giamngheo.provisioning;

/** What asks for a unit to be brought to what the register says. */
public enum TaskCause {
    /** An agency was entered. */
    REGISTERED,
    /** It was described anew. */
    CHANGED,
    /** It has another name. */
    RENAMED,
    /** It was ended. */
    ENDED,
    /** It was ended, and another carries on its work. */
    SUCCEEDED,
    /** It was taken out of the register. */
    REMOVED,
    /** The day has come on which it begins. */
    BEGINS,
    /** The day has come on which it is over. */
    ENDS,
    /** An administrator asked for it. */
    ASKED
}
