package vn.giamngheo.reminder;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a unit was reminded of a report that it owes, as the API shows it. */
@Schema(name = "Reminder", description = "That a unit was reminded of a report that it owes")
public record ReminderResponse(
        UUID id,
        UUID roundId,
        UUID reportId,
        UUID agencyId,
        String agencyName,
        @Nullable String message,
        String remindedByName,
        Instant remindedAt) {}
