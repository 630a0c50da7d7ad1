package vn.giamngheo.plancheck;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/plans/{id}/check")
@Tag(name = "plan-check", description = "What a plan lacks")
class PlanCheckResource {
    private final PlanCheckService check;
    private final CurrentScope scope;

    PlanCheckResource(PlanCheckService check, CurrentScope scope) {
        this.check = check;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.PLAN_CHECK_READ)
    @Operation(operationId = "checkPlan", summary = "What the plan lacks, found by rules over its data")
    public PlanCheckResponse check(@RestPath UUID id) {
        return check.check(scope.get(), id);
    }
}
