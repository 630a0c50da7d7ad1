package vn.giamngheo.shared.http;

import java.util.UUID;

/** A response that stands for one versioned thing: its ETag is the version that If-Match must name. */
public interface Tagged {
    /** The key of the thing, and the last part of its address. */
    UUID id();

    /** The version of the thing, raised by one at each change. */
    int version();

    /** Whether a version looks alike to everybody, at any time; otherwise what a caller keeps is never good enough. */
    default boolean looksTheSameToAll() {
        return true;
    }
}
