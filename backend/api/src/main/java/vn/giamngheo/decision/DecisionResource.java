package vn.giamngheo.decision;

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
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/decisions")
@Tag(name = "decision", description = "Decisions that move money, and the ledger of what they moved")
class DecisionResource {
    private final DecisionService decisions;
    private final CurrentScope scope;

    DecisionResource(DecisionService decisions, CurrentScope scope) {
        this.decisions = decisions;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listDecisions", summary = "Decisions that move money")
    public Page<DecisionSummary> list(@Valid @BeanParam DecisionFilter filter, @Valid @BeanParam PageRequest page) {
        return decisions.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "getDecision", summary = "One decision")
    public DecisionResponse get(@RestPath UUID id) {
        return decisions.get(scope.get(), id);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listDecisionHistory", summary = "What was done to a decision, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return decisions.history(scope.get(), id, page);
    }

    @GET
    @Path("{id}/check")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "checkDecision", summary = "What would keep a draft from being issued as it is")
    public DecisionCheck check(@RestPath UUID id) {
        return decisions.check(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(operationId = "createDecision", summary = "Begin the draft of a decision")
    public DecisionResponse create(
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key, DecisionRequest request) {
        return decisions.create(scope.get(), key, request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(operationId = "updateDecision", summary = "Change what a draft says of itself")
    public DecisionResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, DecisionRequest request) {
        return decisions.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(operationId = "withdrawDecision", summary = "Withdraw a draft with its lines")
    public void withdraw(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        decisions.withdraw(scope.get(), id, ifMatch);
    }

    @POST
    @Path("{id}/issue")
    @PermissionsAllowed(Permission.DECISION_ISSUE)
    @Operation(
            operationId = "issueDecision",
            summary =
                    "Issue a draft that somebody else has written: its lines are entered into the ledger, all or none")
    public DecisionResponse issue(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            DecisionIssueRequest request) {
        return decisions.issue(scope.get(), id, ifMatch, key, request);
    }

    @POST
    @Path("{id}/corrections")
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(
            operationId = "createDecisionCorrection",
            summary = "Begin the draft that takes back lines of an issued decision")
    public DecisionResponse correct(
            @RestPath UUID id,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            DecisionCorrectionRequest request) {
        return decisions.correct(scope.get(), id, key, request);
    }
}
