package vn.giamngheo.amendment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/amendment-changes")
@Tag(name = "amendment", description = "Amendments of issued plans, with what they change")
class AmendmentChangeResource {
    private final AmendmentChangeService changes;
    private final CurrentScope scope;

    AmendmentChangeResource(AmendmentChangeService changes, CurrentScope scope) {
        this.changes = changes;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.AMENDMENT_READ)
    @Operation(
            operationId = "listAmendmentChanges",
            summary = "What amendments change, before and after, in the order in which it is applied")
    public Page<AmendmentChangeResponse> list(
            @QueryParam("amendmentId") @Nullable UUID amendmentId, @Valid @BeanParam PageRequest page) {
        return changes.list(scope.get(), amendmentId, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.AMENDMENT_READ)
    @Operation(operationId = "getAmendmentChange", summary = "One change of an amendment")
    public AmendmentChangeResponse get(@RestPath UUID id) {
        return changes.get(scope.get(), id);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.AMENDMENT_READ)
    @Operation(
            operationId = "listAmendmentChangeHistory",
            summary = "What was done to one change of an amendment, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return changes.history(scope.get(), id, page);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.AMENDMENT_WRITE)
    @Operation(
            operationId = "createAmendmentChange",
            summary =
                    "Enter a change into a draft amendment; it is tried out, and refused where it could not be issued")
    public AmendmentChangeResponse create(AmendmentChangeRequest request) {
        return changes.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.AMENDMENT_WRITE)
    @Operation(operationId = "updateAmendmentChange", summary = "Say anew what a draft amendment does to a thing")
    public AmendmentChangeResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            AmendmentChangeRequest request) {
        return changes.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.AMENDMENT_WRITE)
    @Operation(operationId = "deleteAmendmentChange", summary = "Take a change out of a draft amendment")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        changes.delete(scope.get(), id, ifMatch);
    }
}
