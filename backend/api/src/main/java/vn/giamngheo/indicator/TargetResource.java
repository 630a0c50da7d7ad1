package vn.giamngheo.indicator;

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
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/targets")
@Tag(name = "indicator", description = "Indicators with targets and baselines")
class TargetResource {
    private final TargetService targets;
    private final IndicatorService indicators;
    private final CurrentScope scope;

    TargetResource(TargetService targets, IndicatorService indicators, CurrentScope scope) {
        this.targets = targets;
        this.indicators = indicators;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "listTargets", summary = "Targets by indicator and area")
    public Page<TargetResponse> list(@BeanParam TargetFilter filter, @Valid @BeanParam PageRequest page) {
        return indicators.listTargets(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "getTarget", summary = "One target")
    public TargetResponse get(@RestPath UUID id) {
        return indicators.getTarget(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "createTarget", summary = "Enter a target into its plan")
    public TargetResponse create(TargetRequest request) {
        return targets.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "updateTarget", summary = "Describe a target anew")
    public TargetResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, TargetRequest request) {
        return targets.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "deleteTarget", summary = "Take a target out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        targets.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "listTargetHistory", summary = "What was done to a target, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return targets.history(scope.get(), id, page);
    }
}
