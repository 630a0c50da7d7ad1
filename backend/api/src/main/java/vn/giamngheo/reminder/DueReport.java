package vn.giamngheo.reminder;

import java.time.LocalDate;
import java.util.UUID;

/** A report that is owed and of which mail reminds on some day. */
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
        LocalDate dueOn,
        MailKind kind) {}
