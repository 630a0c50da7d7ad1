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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.plan.PlanIssueRequest;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/amendments")
@Tag(name = "amendment", description = "Amendments of issued plans, with what they change")
class AmendmentResource {
    private final AmendmentService amendments;
    private final CurrentScope scope;

    AmendmentResource(AmendmentService amendments, CurrentScope scope) {
        this.amendments = amendments;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.AMENDMENT_READ)
    @Operation(operationId = "listAmendments", summary = "Amendments of the plans within sight")
    public Page<AmendmentResponse> list(@BeanParam AmendmentFilter filter, @Valid @BeanParam PageRequest page) {
        return amendments.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.AMENDMENT_READ)
    @Operation(operationId = "getAmendment", summary = "One amendment")
    public AmendmentResponse get(@RestPath UUID id) {
        return amendments.get(scope.get(), id);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.AMENDMENT_READ)
    @Operation(operationId = "listAmendmentHistory", summary = "What was done to an amendment, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return amendments.history(scope.get(), id, page);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.AMENDMENT_WRITE)
    @Operation(operationId = "createAmendment", summary = "Begin the draft of an amendment of an issued plan")
    public AmendmentResponse create(AmendmentRequest request) {
        return amendments.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.AMENDMENT_WRITE)
    @Operation(operationId = "updateAmendment", summary = "Change what a draft amendment says of itself")
    public AmendmentResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            AmendmentRequest request) {
        return amendments.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.AMENDMENT_WRITE)
    @Operation(operationId = "withdrawAmendment", summary = "Withdraw a draft amendment with its changes")
    public void withdraw(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        amendments.withdraw(scope.get(), id, ifMatch);
    }

    @POST
    @Path("{id}/issue")
    @PermissionsAllowed(Permission.AMENDMENT_ISSUE)
    @Operation(
            operationId = "issueAmendment",
            summary = "Issue a draft amendment: all its changes are applied, or none")
    public AmendmentResponse issue(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            PlanIssueRequest request) {
        return amendments.issue(scope.get(), id, ifMatch, request);
    }
}
