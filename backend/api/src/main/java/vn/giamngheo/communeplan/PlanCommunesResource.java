package vn.giamngheo.communeplan;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.plan.PlanResponse;

@Path("/api/v1/plans/{id}/commune-plans")
@Tag(name = "communeplan", description = "Plans of communes below a district's plan")
class PlanCommunesResource {
    private final CommunePlanService plans;
    private final CurrentScope scope;

    PlanCommunesResource(CommunePlanService plans, CurrentScope scope) {
        this.plans = plans;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(operationId = "listCommunePlans", summary = "The communes below a plan, and where their plans stand")
    public CommunePlans list(@RestPath UUID id) {
        return plans.list(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.COMMUNE_PLAN_WRITE)
    @Operation(
            operationId = "draftCommunePlan",
            summary = "Begin a commune's plan from the indicators and figures that the district gives it")
    public PlanResponse draft(@RestPath UUID id, CommunePlanRequest request) {
        return plans.draft(scope.get(), id, request);
    }
}
