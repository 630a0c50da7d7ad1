package vn.giamngheo.reminder;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1")
@Tag(name = "reminder", description = "What is near, over or come back, and who was reminded of it")
class ReminderResource {
    private final ReminderService reminders;
    private final ReminderMailService mails;
    private final CurrentScope scope;

    ReminderResource(ReminderService reminders, ReminderMailService mails, CurrentScope scope) {
        this.reminders = reminders;
        this.mails = mails;
        this.scope = scope;
    }

    @GET
    @Path("reminders")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listReminders", summary = "Who was reminded of what, by whom and when")
    public Page<ReminderResponse> list(@Valid @BeanParam ReminderFilter filter, @Valid @BeanParam PageRequest page) {
        return reminders.list(scope.get(), filter, page);
    }

    @POST
    @Path("reminders")
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "remindUnits", summary = "Remind units of a report that they owe")
    public ReminderList remind(ReminderRequest request) {
        return new ReminderList(reminders.remind(scope.get(), request));
    }

    @GET
    @Path("reminder-mails")
    @PermissionsAllowed(Permission.REMINDER_READ)
    @Operation(operationId = "listReminderMails", summary = "Whom mail reminds of what, and what became of it")
    public Page<ReminderMailResponse> mails(
            @Valid @BeanParam ReminderMailFilter filter, @Valid @BeanParam PageRequest page) {
        return mails.list(scope.get(), filter, page);
    }
}
