package vn.giamngheo.consolidation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1/consolidations")
@Tag(name = "consolidation", description = "The report of a whole round, and the documents of reports")
class ConsolidationResource {
    private final ConsolidationService consolidations;
    private final CurrentScope scope;

    ConsolidationResource(ConsolidationService consolidations, CurrentScope scope) {
        this.consolidations = consolidations;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listConsolidations",
            summary = "Reports of whole rounds: those issued, and drafts for who sees every report")
    public Page<ConsolidationSummary> list(
            @Valid @BeanParam ConsolidationFilter filter, @Valid @BeanParam PageRequest page) {
        return consolidations.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getConsolidation", summary = "One report of a whole round, with its figures as taken")
    public ConsolidationResponse get(@RestPath UUID id) {
        return consolidations.get(scope.get(), id);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listConsolidationHistory",
            summary = "What was done to the report of a whole round, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return consolidations.history(scope.get(), id, page);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(
            operationId = "makeConsolidation",
            summary = "Put a round together: the draft of the next revision, with the figures as they are now")
    public ConsolidationResponse make(ConsolidationRequest request) {
        return consolidations.make(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "setConsolidationNarrative", summary = "Say something else beside the figures of a draft")
    public ConsolidationResponse tell(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ConsolidationNarrativeRequest request) {
        return consolidations.tell(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/take-figures")
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "takeConsolidationFigures", summary = "Take a draft's figures anew")
    public ConsolidationResponse takeFigures(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        return consolidations.takeFigures(scope.get(), id, ifMatch);
    }

    @POST
    @Path("{id}/issue")
    @PermissionsAllowed(Permission.REPORT_ACCEPT)
    @Operation(operationId = "issueConsolidation", summary = "Issue a draft that somebody else has written")
    public ConsolidationResponse issue(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ConsolidationIssueRequest request) {
        return consolidations.issue(scope.get(), id, ifMatch, request);
    }
}
