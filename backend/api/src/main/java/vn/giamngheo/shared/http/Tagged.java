package vn.giamngheo.shared.http;

/** A response that stands for one versioned thing: its ETag is the version that If-Match must name. */
public interface Tagged {
    /** The version of the thing, raised by one at each change. */
    int version();
}
