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

@Path("/api/v1")
@Tag(name = "indicator", description = "Indicators with targets and baselines")
class IndicatorResource {
    private final IndicatorService indicators;
    private final CurrentScope scope;

    IndicatorResource(IndicatorService indicators, CurrentScope scope) {
        this.indicators = indicators;
        this.scope = scope;
    }

    @GET
    @Path("indicators")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "listIndicators", summary = "Indicators of the plans within sight")
    public Page<IndicatorResponse> list(@Valid @BeanParam IndicatorFilter filter, @Valid @BeanParam PageRequest page) {
        return indicators.list(scope.get(), filter, page);
    }

    @GET
    @Path("indicators/{id}")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "getIndicator", summary = "One indicator")
    public IndicatorResponse get(@RestPath UUID id) {
        return indicators.get(scope.get(), id);
    }

    @POST
    @Path("indicators")
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "createIndicator", summary = "Enter an indicator into its plan")
    public IndicatorResponse create(IndicatorRequest request) {
        return indicators.create(scope.get(), request);
    }

    @PUT
    @Path("indicators/{id}")
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "updateIndicator", summary = "Describe an indicator anew")
    public IndicatorResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            IndicatorRequest request) {
        return indicators.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("indicators/{id}")
    @PermissionsAllowed(Permission.INDICATOR_WRITE)
    @Operation(operationId = "deleteIndicator", summary = "Take an indicator out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        indicators.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("indicators/{id}/history")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "listIndicatorHistory", summary = "What was done to an indicator, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return indicators.history(scope.get(), id, page);
    }
}
