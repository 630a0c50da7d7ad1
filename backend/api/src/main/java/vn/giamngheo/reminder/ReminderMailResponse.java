package vn.giamngheo.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail that reminds of a report or of what is to be done for a whole round, as the API shows it: to whom, and never to which address.
 *
 * @param reportId the report; absent where it is about the whole round
 * @param consolidationId the revision of the round's report that is to be issued or told anew; absent for all else
 * @param agencyId whose report it is; absent where it is about the whole round
 * @param userName to whom; absent where nobody holds a role in the unit, or has it to do for the round
 * @param dueOn the day that it reminds of; what it is about may be due another day by now. Absent where nothing hurried
 * @param nextAttemptAt when it goes, or goes again; absent where it does not
 */
@Schema(
        name = "ReminderMail",
        description =
                "A mail that reminds of a report or of what is to be done for a whole round: to whom, and what became of it")
public record ReminderMailResponse(
        UUID id,
        UUID roundId,
        String roundName,
        @Nullable UUID reportId,
        @Nullable UUID consolidationId,
        @Nullable UUID agencyId,
        @Nullable String agencyName,
        @Nullable String userName,
        MailKind kind,
        @Nullable LocalDate dueOn,
        MailState state,
        int attempts,
        Instant stateSince,
        @Nullable Instant nextAttemptAt) {}
