package vn.giamngheo.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is owed and of which mail reminds on some day, or because somebody has told its unit of it.
 *
 * @param call what the unit was told; absent where it is the day alone that reminds
 */
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
        MailKind kind,
        @Nullable Call call) {

    /** The same with what its unit is told in full. */
    DueReport withWords(@Nullable String words) {
        return call == null
                ? this
                : new DueReport(
                        planId,
                        roundId,
                        roundName,
                        dataFrom,
                        dataTo,
                        reportId,
                        agencyId,
                        agencyCode,
                        agencyName,
                        dueOn,
                        kind,
                        new Call(call.id(), call.byName(), call.at(), words));
    }

    /** By its day alone. */
    DueReport(
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
            MailKind kind) {
        this(
                planId,
                roundId,
                roundName,
                dataFrom,
                dataTo,
                reportId,
                agencyId,
                agencyCode,
                agencyName,
                dueOn,
                kind,
                null);
    }

    /** Because somebody has told its unit of it. */
    DueReport(
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
            MailKind kind,
            UUID callId,
            String byName,
            Instant at,
            @Nullable String words) {
        this(
                planId,
                roundId,
                roundName,
                dataFrom,
                dataTo,
                reportId,
                agencyId,
                agencyCode,
                agencyName,
                dueOn,
                kind,
                new Call(callId, byName, at, words));
    }
}
