package vn.giamngheo.communeplan;

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
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanUpdateRequest;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/commune-plans")
@Tag(name = "communeplan", description = "Plans of communes below a district's plan")
class CommunePlanResource {
    private final CommunePlanService plans;
    private final CommunePlanCopyService copies;
    private final CurrentScope scope;

    CommunePlanResource(CommunePlanService plans, CommunePlanCopyService copies, CurrentScope scope) {
        this.plans = plans;
        this.copies = copies;
        this.scope = scope;
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "getCommunePlan", summary = "One commune's plan")
    public PlanResponse get(@RestPath UUID id) {
        return plans.get(scope.get(), id);
    }

    @GET
    @Path("{id}/context")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(
            operationId = "getCommunePlanContext",
            summary = "What a commune's plan refers to in the district's, and what the caller may do with it")
    public CommunePlanContext context(@RestPath UUID id) {
        return plans.context(scope.get(), id);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(operationId = "updateCommunePlan", summary = "Change what a commune's draft says of itself")
    public PlanResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            PlanUpdateRequest request) {
        return plans.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(
            operationId = "withdrawCommunePlan",
            summary = "Withdraw a commune's draft with all its parts; refused where anything else refers to it")
    public void withdraw(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        plans.withdraw(scope.get(), id, ifMatch);
    }

    @POST
    @Path("{id}/copy")
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(
            operationId = "copyCommunePlan",
            summary = "Begin a commune's plan of a later year as a copy, all but its money, figures and days")
    public CommunePlanCopy copy(@RestPath UUID id, CommunePlanCopyRequest request) {
        return copies.copy(scope.get(), id, request);
    }

    @POST
    @Path("{id}/issue")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_ISSUE)
    @Operation(operationId = "issueCommunePlan", summary = "Issue a commune's draft, as the head of its unit")
    public PlanResponse issue(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            PlanIssueRequest request) {
        return plans.issue(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/close")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_ISSUE)
    @Operation(operationId = "closeCommunePlan", summary = "Close a commune's issued plan, as the head of its unit")
    public PlanResponse close(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        return plans.close(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "listCommunePlanHistory", summary = "What was done to a commune's plan, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return plans.history(scope.get(), id, page);
    }
}
