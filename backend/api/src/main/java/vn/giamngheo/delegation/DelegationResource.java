package vn.giamngheo.delegation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/api/v1/delegations")
@Tag(name = "delegation", description = "Who signs in a head's place")
class DelegationResource {
    private final DelegationService delegations;
    private final DelegationRecording recording;
    private final CurrentScope scope;

    DelegationResource(DelegationService delegations, DelegationRecording recording, CurrentScope scope) {
        this.delegations = delegations;
        this.recording = recording;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.DELEGATION_READ)
    @Operation(operationId = "listDelegations", summary = "Delegations within sight, coming, running and over")
    public Page<DelegationResponse> list(
            @Valid @BeanParam DelegationFilter filter, @Valid @BeanParam PageRequest page) {
        return delegations.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.DELEGATION_READ)
    @Operation(operationId = "getDelegation", summary = "One delegation")
    public DelegationResponse get(@RestPath UUID id) {
        return delegations.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.DELEGATION_WRITE)
    @Operation(operationId = "createDelegation", summary = "Record who signs in one's place as the head of a unit")
    public DelegationResponse create(DelegationRequest request) {
        return recording.enter(scope.get(), request);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed(Permission.DELEGATION_WRITE)
    @Operation(operationId = "endDelegation", summary = "End a delegation before its last day, with a reason")
    public DelegationResponse end(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            DelegationEndRequest request) {
        return delegations.end(scope.get(), id, ifMatch, request);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.DELEGATION_READ)
    @Operation(operationId = "listDelegationHistory", summary = "What was done to a delegation, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return delegations.history(scope.get(), id, page);
    }
}
