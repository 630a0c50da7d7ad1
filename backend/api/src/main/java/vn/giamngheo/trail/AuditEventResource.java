package vn.giamngheo.trail;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/audit-events")
@Tag(name = "trail", description = "The trail of who wrote what and read whom, and its seals")
class AuditEventResource {
    private final AuditEventService events;
    private final CurrentScope scope;

    AuditEventResource(AuditEventService events, CurrentScope scope) {
        this.events = events;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.AUDIT_READ)
    @Operation(
            operationId = "listAuditEvents",
            summary = "What was written, and which personal data was read, the newest first")
    public Page<AuditEventResponse> list(
            @Valid @BeanParam AuditEventFilter filter, @Valid @BeanParam PageRequest page) {
        return events.list(scope.get(), filter, page);
    }
}
