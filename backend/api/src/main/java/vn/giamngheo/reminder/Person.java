package vn.giamngheo.reminder;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a role.
 *
 * @param signInName what they sign in with
 * @param name the name to show
 * @param email absent where the directory has none; it is never stored, logged or shown
 */
record Person(
        String id, String signInName, String name, @Nullable String email) {
    /** Without the address, which is for no log. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
