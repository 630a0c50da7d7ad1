package vn.giamngheo.reminder;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which mails a list shows. */
public record ReminderMailFilter(
        @Nullable @QueryParam("planId") UUID planId,
        @Nullable @QueryParam("roundId") UUID roundId,
        @Nullable @QueryParam("state") MailState state,

        @QueryParam("unreached")
        @Parameter(
                description =
                        "Only those (or none of those) that did not go for want of an address or a person, about what is"
                                + " still owed, and after which none was for that person or unit")
        @Nullable
        Boolean unreached) {}
