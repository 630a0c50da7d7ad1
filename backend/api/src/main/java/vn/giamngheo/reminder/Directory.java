package vn.giamngheo.reminder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.giamngheo.access.ProgrammeRole;

/** Who holds roles, in units and beyond. What can't be asked is thrown as {@link DirectoryAway}. */
interface Directory {
    /** The officers and heads of a unit whose accounts are in use. */
    List<Person> holdersIn(String agencyCode);

    /** Those with a role beyond units whose accounts are in use. */
    List<Person> holdersOf(ProgrammeRole role);

    /** The names of the roles that somebody has, as their token would say them. */
    Set<String> rolesOf(String id);

    /** One person; absent where their account is gone or out of use. */
    Optional<Person> person(String id);

    /** The one with that sign-in name; absent where their account is gone or out of use. */
    Optional<Person> named(String signInName);

    /** The directory does not answer, or does not let us ask. */
    final class DirectoryAway extends RuntimeException {
        DirectoryAway(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
