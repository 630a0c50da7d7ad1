package vn.giamngheo.moneytable;

import java.sql.Date;
import java.time.LocalDate;

/** What a native query gives for a date. */
final class Rows {
    private Rows() {}

    static LocalDate date(Object value) {
        return value instanceof Date old ? old.toLocalDate() : (LocalDate) value;
    }
}
