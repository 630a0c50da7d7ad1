package vn.giamngheo.contribution;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1")
@Tag(name = "contribution", description = "Mobilised money and goods")
class ContributionResource {
    private final ContributionService contributions;
    private final CurrentScope scope;

    ContributionResource(ContributionService contributions, CurrentScope scope) {
        this.contributions = contributions;
        this.scope = scope;
    }

    @GET
    @Path("contributions")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listContributions", summary = "What was given, and put to use")
    public Page<ContributionResponse> list(
            @Valid @BeanParam ContributionFilter filter, @Valid @BeanParam PageRequest page) {
        return contributions.list(scope.get(), filter, page);
    }

    @GET
    @Path("contributions/{id}")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "getContribution", summary = "One entry of what was given or put to use")
    public ContributionResponse get(@RestPath UUID id) {
        return contributions.get(scope.get(), id);
    }

    @POST
    @Path("contributions")
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.CONTRIBUTION_WRITE)
    @Operation(operationId = "createContribution", summary = "Enter what was given, or put to use")
    public ContributionResponse create(
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key, ContributionRequest request) {
        return contributions.create(scope.get(), key, request);
    }

    @POST
    @Path("contributions/{id}/reverse")
    @PermissionsAllowed(Permission.CONTRIBUTION_WRITE)
    @Operation(operationId = "reverseContribution", summary = "Take an entry back by one that reverses it")
    public ContributionResponse reverse(
            @RestPath UUID id,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            ContributionReversalRequest request) {
        return contributions.reverse(scope.get(), id, key, request);
    }

    @GET
    @Path("contributions/{id}/history")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listContributionHistory", summary = "What was done to an entry, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return contributions.history(scope.get(), id, page);
    }

    @GET
    @Path("contribution-summary")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "summariseContributions", summary = "What was given and used, by fund")
    public ContributionSummary summary(@QueryParam("planId") @NotNull @Parameter(required = true) UUID planId) {
        return contributions.summary(scope.get(), planId);
    }
}
