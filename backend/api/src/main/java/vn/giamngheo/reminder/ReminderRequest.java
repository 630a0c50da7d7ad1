package vn.giamngheo.reminder;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/**
 * Reminds units of a report that they owe: all that are named, or none.
 *
 * @param message what to tell them, beside what is owed and until when
 * @param again whether units are meant, too, that were reminded within the last day
 */
public record ReminderRequest(
        @NotNull UUID roundId,
        @NotEmpty @Size(max = ReminderRequest.MOST_UNITS) List<@NotNull UUID> agencyIds,

        @Nullable @Size(max = Texts.PARAGRAPH) String message,
        boolean again) {
    /** How many units go in one request. */
    static final int MOST_UNITS = 1000;
}
