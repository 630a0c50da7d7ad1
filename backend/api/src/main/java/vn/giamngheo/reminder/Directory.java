package vn.giamngheo.reminder;

import java.util.List;
import java.util.Optional;

/** Who holds roles in units. What can't be asked is thrown as {@link DirectoryAway}. */
interface Directory {
    /** The officers and heads of a unit whose accounts are in use. */
    List<Person> holdersIn(String agencyCode);

    /** One person; absent where their account is gone or out of use. */
    Optional<Person> person(String id);

    /** The directory does not answer, or does not let us ask. */
    final class DirectoryAway extends RuntimeException {
        DirectoryAway(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
