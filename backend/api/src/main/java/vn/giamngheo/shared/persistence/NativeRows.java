package vn.giamngheo.shared.persistence;

import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads what native queries of several columns give. Those of one column are asked without the type of their value, which a test
 * holds: with it, Hibernate 7 takes each execution for another query, plans it anew and keeps the plan, until those that are asked
 * often have no room among them.
 */
public final class NativeRows {
    private NativeRows() {}

    /** The rows of the query. */
    @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
    public static List<Object[]> of(Query query) {
        return query.getResultList();
    }

    /** The day of a column that always has one. */
    public static LocalDate date(Object value) {
        return value instanceof Date old ? old.toLocalDate() : (LocalDate) value;
    }
}
