package vn.giamngheo.duty;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1")
@Tag(name = "duty", description = "Who does what, and who reports to whom")
class DutyResource {
    private final DutyService duties;
    private final CurrentScope scope;

    DutyResource(DutyService duties, CurrentScope scope) {
        this.duties = duties;
        this.scope = scope;
    }

    @GET
    @Path("duties")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "listDuties", summary = "Duties of agencies in the plans within sight")
    public Page<DutyResponse> list(@BeanParam DutyFilter filter, @Valid @BeanParam PageRequest page) {
        return duties.list(scope.get(), filter, page);
    }

    @GET
    @Path("duties/{id}")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "getDuty", summary = "One duty")
    public DutyResponse get(@RestPath UUID id) {
        return duties.get(scope.get(), id);
    }

    @POST
    @Path("duties")
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "createDuty", summary = "Enter a duty into its plan")
    public DutyResponse create(DutyRequest request) {
        return duties.create(scope.get(), request);
    }

    @PUT
    @Path("duties/{id}")
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "updateDuty", summary = "Describe a duty anew")
    public DutyResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, DutyRequest request) {
        return duties.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("duties/{id}")
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "deleteDuty", summary = "Take a duty out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        duties.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("duties/{id}/history")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "listDutyHistory", summary = "What was done to a duty, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return duties.history(scope.get(), id, page);
    }
}
