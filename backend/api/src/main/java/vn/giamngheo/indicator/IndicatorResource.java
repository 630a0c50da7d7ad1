package vn.giamngheo.indicator;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
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

    @GET
    @Path("targets")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "listTargets", summary = "Targets by indicator and area")
    public Page<TargetResponse> listTargets(@BeanParam TargetFilter filter, @Valid @BeanParam PageRequest page) {
        return indicators.listTargets(scope.get(), filter, page);
    }

    @GET
    @Path("targets/{id}")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "getTarget", summary = "One target")
    public TargetResponse getTarget(@RestPath UUID id) {
        return indicators.getTarget(scope.get(), id);
    }

    @GET
    @Path("baselines")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "listBaselines", summary = "Baselines by indicator and area")
    public Page<BaselineResponse> listBaselines(@BeanParam TargetFilter filter, @Valid @BeanParam PageRequest page) {
        return indicators.listBaselines(scope.get(), filter, page);
    }
}
