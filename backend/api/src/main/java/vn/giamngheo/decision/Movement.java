package vn.giamngheo.decision;

import java.time.LocalDate;

/**
 * What came to an account on one day, or went from it.
 *
 * @param change in VND; below nothing where more went than came
 */
record Movement(BooksKey key, LocalDate day, long change) {}
