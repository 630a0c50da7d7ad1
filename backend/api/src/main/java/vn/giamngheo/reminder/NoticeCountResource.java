package vn.giamngheo.reminder;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/notice-count")
@Tag(name = "reminder", description = "What is near, over or come back, and who was reminded of it")
class NoticeCountResource {
    private final NoticeService notices;
    private final CurrentScope scope;

    NoticeCountResource(NoticeService notices, CurrentScope scope) {
        this.notices = notices;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "countNotices", summary = "How many notices the caller has not marked as read")
    public NoticeCount count() {
        return notices.count(scope.get());
    }
}
