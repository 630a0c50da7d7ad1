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

@Path("/api/v1/baselines")
@Tag(name = "indicator", description = "Indicators with targets and baselines")
class BaselineResource {
    private final BaselineService baselines;
    private final IndicatorService indicators;
    private final CurrentScope scope;

    BaselineResource(BaselineService baselines, IndicatorService indicators, CurrentScope scope) {
        this.baselines = baselines;
        this.indicators = indicators;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "listBaselines", summary = "Baselines by indicator and area")
    public Page<BaselineResponse> list(@BeanParam TargetFilter filter, @Valid @BeanParam PageRequest page) {
        return indicators.listBaselines(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "getBaseline", summary = "One baseline")
    public BaselineResponse get(@RestPath UUID id) {
        return indicators.getBaseline(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "createBaseline", summary = "Enter a baseline into its plan")
    public BaselineResponse create(BaselineRequest request) {
        return baselines.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "updateBaseline", summary = "Describe a baseline anew")
    public BaselineResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, BaselineRequest request) {
        return baselines.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "deleteBaseline", summary = "Take a baseline out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        baselines.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "listBaselineHistory", summary = "What was done to a baseline, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return baselines.history(scope.get(), id, page);
    }
}
