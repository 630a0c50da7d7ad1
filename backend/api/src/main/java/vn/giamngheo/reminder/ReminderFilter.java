package vn.giamngheo.reminder;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which reminders a list shows. */
public record ReminderFilter(
        @Nullable @QueryParam("planId") UUID planId,
        @Nullable @QueryParam("roundId") UUID roundId,
        @Nullable @QueryParam("agencyId") UUID agencyId) {}
