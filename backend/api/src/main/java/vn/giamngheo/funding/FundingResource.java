package vn.giamngheo.funding;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/stated-funding")
@Tag(name = "funding", description = "Money, as the plan's text states it")
class FundingResource {
    private final FundingService funding;
    private final CurrentScope scope;

    FundingResource(FundingService funding, CurrentScope scope) {
        this.funding = funding;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.FUNDING_READ)
    @Operation(
            operationId = "listStatedFunding",
            summary = "What the plans within sight state about money, line by line")
    public Page<StatedFundingResponse> list(@BeanParam StatedFundingFilter filter, @Valid @BeanParam PageRequest page) {
        return funding.list(scope.get(), filter, page);
    }

    @GET
    @Path("summary")
    @PermissionsAllowed(Permission.FUNDING_READ)
    @Operation(operationId = "summariseStatedFunding", summary = "A plan's stated money by source and by project")
    public FundingSummary summary(@QueryParam("planId") @NotNull UUID planId) {
        return funding.summary(scope.get(), planId);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.FUNDING_READ)
    @Operation(operationId = "getStatedFunding", summary = "One line of stated funding")
    public StatedFundingResponse get(@RestPath UUID id) {
        return funding.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.FUNDING_WRITE)
    @Operation(operationId = "createStatedFunding", summary = "Enter one line of stated funding into its plan")
    public StatedFundingResponse create(StatedFundingRequest request) {
        return funding.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.FUNDING_WRITE)
    @Operation(operationId = "updateStatedFunding", summary = "Describe one line of stated funding anew")
    public StatedFundingResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            StatedFundingRequest request) {
        return funding.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.FUNDING_WRITE)
    @Operation(operationId = "deleteStatedFunding", summary = "Take one line of stated funding out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        funding.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.FUNDING_READ)
    @Operation(
            operationId = "listStatedFundingHistory",
            summary = "What was done to one line of stated funding, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return funding.history(scope.get(), id, page);
    }
}
