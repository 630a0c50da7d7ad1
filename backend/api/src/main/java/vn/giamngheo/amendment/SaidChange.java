package vn.giamngheo.amendment;

import org.jspecify.annotations.Nullable;

/**
 * What a change says, as JSON.
 *
 * @param before what the thing says; absent for what is new
 * @param after what it is to say; absent for what is removed
 * @param names what the things are called that both refer to
 */
record SaidChange(@Nullable String before, @Nullable String after, String names) {}
