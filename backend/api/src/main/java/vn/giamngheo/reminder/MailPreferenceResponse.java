package vn.giamngheo.reminder;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Tagged;

/** Which mail the caller wants, as the API shows it to nobody else. */
@Schema(name = "MailPreference", description = "Which mail the caller wants")
public record MailPreferenceResponse(
        UUID id,

        @Schema(description = "Whether mail reminds of reports that are due; notices come in any case")
        boolean reminders,

        int version)
        implements Tagged {

    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
