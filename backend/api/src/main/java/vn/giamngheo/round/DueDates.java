package vn.giamngheo.round;

import java.time.LocalDate;

/**
 * When a round's reports are due.
 *
 * @param communes those of communes and townships
 * @param agencies those of agencies of the district
 * @param consolidated the consolidated one
 */
record DueDates(LocalDate communes, LocalDate agencies, LocalDate consolidated) {

    /** The same, each moved to a day on which people work. */
    DueDates on(WorkingDays days) {
        return new DueDates(days.from(communes), days.from(agencies), days.from(consolidated));
    }
}
