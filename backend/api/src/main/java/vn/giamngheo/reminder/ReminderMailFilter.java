package vn.giamngheo.reminder;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which mails a list shows. */
public record ReminderMailFilter(
        @Nullable @QueryParam("planId") UUID planId,
        @Nullable @QueryParam("roundId") UUID roundId,
        @Nullable @QueryParam("state") MailState state) {}
