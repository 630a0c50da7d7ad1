/**
 * Reminders of reports that are owed, and of what is to be done for whole rounds: what each person sees as new, the manager's word to a
 * unit, and mail. Notices are read from what
 * is owed and not stored; what is stored is who has read them, who reminded whom, and each mail with what became of it. No address
 * of anybody is kept here.
 */
@NullMarked
package vn.giamngheo.reminder;

import org.jspecify.annotations.NullMarked;
