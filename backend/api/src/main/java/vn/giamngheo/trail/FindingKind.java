package vn.giamngheo.trail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification finds. */
@Schema(name = "TrailFindingKind")
public enum FindingKind {
    /** An event is not as it was when it was sealed. */
    EVENT_CHANGED,
    /** An event that was sealed is gone. */
    EVENT_REMOVED,
    /** An event stands among sealed ones that was not there. */
    EVENT_INSERTED,
    /** The events of a seal do not have its root, and its leaves, which would tell which, were changed too. */
    EVENTS_DIFFER,
    /** The leaves of a seal were changed; its events were not. */
    LEAVES_DAMAGED,
    /** A seal is gone. */
    SEAL_MISSING,
    /** A seal does not hold on to the one before. */
    SEAL_CHAIN_BROKEN,
    /** A seal's signature does not fit what it says. */
    SEAL_SIGNATURE_WRONG,
    /** A seal was signed by a key that is none of ours. */
    SEAL_KEY_UNKNOWN,
    /** A seal is another than the one that somebody has kept. */
    SEAL_REPLACED,
    /** A seal was made long after events of it that came over some time: until then they could be changed. */
    SEALED_LATE,
    /** An event says that it is from long before the seal before its own. */
    EVENT_BACKDATED,
    /** Events wait for a seal for longer than it takes to make one. */
    SEAL_OVERDUE
}
