package vn.giamngheo.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail that reminds of a report, as the API shows it: to whom, and never to which address.
 *
 * @param userName to whom; absent where nobody holds a role in the unit
 * @param dueOn the day that it reminds of; the report may be due another day by now
 * @param nextAttemptAt when it goes, or goes again; absent where it does not
 */
@Schema(name = "ReminderMail", description = "A mail that reminds of a report: to whom, and what became of it")
public record ReminderMailResponse(
        UUID id,
        UUID roundId,
        String roundName,
        UUID reportId,
        UUID agencyId,
        String agencyName,
        @Nullable String userName,
        MailKind kind,
        LocalDate dueOn,
        MailState state,
        int attempts,
        Instant stateSince,
        @Nullable Instant nextAttemptAt) {}
