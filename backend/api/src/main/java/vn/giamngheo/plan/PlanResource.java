package vn.giamngheo.plan;

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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/plans")
@Tag(name = "plan", description = "Yearly plans")
class PlanResource {
    private final PlanService plans;
    private final PlanDocumentService documents;
    private final PlanWithdrawalService withdrawals;
    private final CurrentScope scope;

    PlanResource(
            PlanService plans, PlanDocumentService documents, PlanWithdrawalService withdrawals, CurrentScope scope) {
        this.plans = plans;
        this.documents = documents;
        this.withdrawals = withdrawals;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.PLAN_READ)
    @Operation(operationId = "listPlans", summary = "Plans within sight")
    public Page<PlanSummary> list(@Valid @BeanParam PlanFilter filter, @Valid @BeanParam PageRequest page) {
        return plans.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.PLAN_READ)
    @Operation(operationId = "getPlan", summary = "One plan, with legal bases, recipients and annexes")
    public PlanResponse get(@RestPath UUID id) {
        return plans.get(scope.get(), id);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.PLAN_WRITE)
    @Operation(
            operationId = "updatePlan",
            summary = "Change what a draft says of itself, and which agencies manage and issue it")
    public PlanResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            PlanDraftRequest request) {
        return plans.changeDraft(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.PLAN_WRITE)
    @Operation(
            operationId = "withdrawPlan",
            summary = "Withdraw a draft with all its parts; refused where anything else refers to it")
    public void withdraw(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        withdrawals.withdraw(scope.get(), id, ifMatch);
    }

    @PUT
    @Path("{id}/document")
    @PermissionsAllowed(Permission.PLAN_WRITE)
    @Operation(
            operationId = "updatePlanDocument",
            summary = "Write legal bases, recipients and annexes anew, as whole lists in their order")
    public PlanResponse updateDocument(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            PlanDocumentRequest request) {
        return documents.change(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/issue")
    @PermissionsAllowed(Permission.PLAN_ISSUE)
    @Operation(
            operationId = "issuePlan",
            summary = "Issue a draft: from now on only an amendment changes what it states")
    public PlanResponse issue(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            PlanIssueRequest request) {
        return plans.issue(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/close")
    @PermissionsAllowed(Permission.PLAN_ISSUE)
    @Operation(operationId = "closePlan", summary = "Close an issued plan: from now on nothing of it changes")
    public PlanResponse close(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        return plans.close(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.PLAN_READ)
    @Operation(operationId = "listPlanHistory", summary = "What was done to a plan itself, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return plans.history(scope.get(), id, page);
    }
}
