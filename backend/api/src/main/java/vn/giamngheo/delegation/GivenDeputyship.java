package vn.giamngheo.delegation;

import java.time.LocalDate;
import vn.giamngheo.access.Deputyship;

/**
 * To whom a deputyship is given, and from when on.
 *
 * @param userName the sign-in name of who acts
 * @param from the first day
 */
record GivenDeputyship(String userName, LocalDate from, Deputyship deputyship) {
    boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && !deputyship.until().isBefore(day);
    }
}
