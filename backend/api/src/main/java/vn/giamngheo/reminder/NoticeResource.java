package vn.giamngheo.reminder;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/notices")
@Tag(name = "reminder", description = "What is near, over or come back, and who was reminded of it")
class NoticeResource {
    private final NoticeService notices;
    private final CurrentScope scope;

    NoticeResource(NoticeService notices, CurrentScope scope) {
        this.notices = notices;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listNotices", summary = "What the caller should know of reports")
    public NoticeList list() {
        return notices.list(scope.get());
    }

    @POST
    @Path("read")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "markNoticesRead", summary = "Mark notices as read, for oneself")
    public void read(NoticesReadRequest request) {
        notices.read(scope.get(), request);
    }
}
