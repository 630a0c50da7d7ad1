package vn.giamngheo.reminder;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which mail the caller wants from now on. */
@Schema(name = "MailPreferenceRequest")
public record MailPreferenceRequest(@NotNull Boolean reminders) {}
