package vn.giamngheo.plan;

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

@Path("/api/v1/plans")
@Tag(name = "plan", description = "Yearly plans")
class PlanResource {
    private final PlanService plans;
    private final CurrentScope scope;

    PlanResource(PlanService plans, CurrentScope scope) {
        this.plans = plans;
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
}
