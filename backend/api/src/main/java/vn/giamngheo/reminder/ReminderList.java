package vn.giamngheo.reminder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reminders that a request has made. */
@Schema(name = "ReminderList", description = "The reminders that a request has made")
public record ReminderList(List<ReminderResponse> items) {}
