package vn.giamngheo.reminder;

import java.time.LocalDate;
import java.util.UUID;

/** A report that mail tells of: whose it is, of which round, and by when it is due. */
record DueReport(
        UUID planId,
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        UUID reportId,
        UUID agencyId,
        String agencyCode,
        String agencyName,
        LocalDate dueOn) {
    /** How it is read of a report {@code r} with its agency {@code a}, its round {@code n} and its plan {@code p}. */
    static final String PROJECTION =
            "new vn.giamngheo.reminder.DueReport(p.id, n.id, n.name, n.dataFrom, n.dataTo, r.id,"
                    + " a.id, a.code, a.name, r.dueOn)";
}
