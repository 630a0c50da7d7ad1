package vn.giamngheo.duty;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

@Path("/api/v1/policies")
@Tag(name = "duty", description = "Who does what, and who reports to whom")
class PolicyResource {
    private final PolicyService policies;
    private final DutyService duties;
    private final CurrentScope scope;

    PolicyResource(PolicyService policies, DutyService duties, CurrentScope scope) {
        this.policies = policies;
        this.duties = duties;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "listPolicies", summary = "Policies and tasks of the plans within sight")
    public Page<PolicyResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("kind") @Nullable PolicyKind kind,
            @QueryParam("search") @Size(max = 200) @Nullable String search,
            @Valid @BeanParam PageRequest page) {
        return duties.listPolicies(scope.get(), planId, kind, search, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "getPolicy", summary = "One policy or task")
    public PolicyResponse get(@RestPath UUID id) {
        return duties.getPolicy(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "createPolicy", summary = "Enter a policy or task into its plan")
    public PolicyResponse create(PolicyRequest request) {
        return policies.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "updatePolicy", summary = "Describe a policy or task anew")
    public PolicyResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, PolicyRequest request) {
        return policies.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "deletePolicy", summary = "Take a policy or task out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        policies.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "listPolicyHistory", summary = "What was done to a policy or task, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return policies.history(scope.get(), id, page);
    }
}
