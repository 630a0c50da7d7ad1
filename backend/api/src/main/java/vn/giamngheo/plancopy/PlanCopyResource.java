package vn.giamngheo.plancopy;

import io.quarkus.security.PermissionsAllowed;
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

@Path("/api/v1/plans/{id}/copy")
@Tag(name = "plan", description = "Yearly plans")
class PlanCopyResource {
    private final PlanCopyService copies;
    private final CurrentScope scope;

    PlanCopyResource(PlanCopyService copies, CurrentScope scope) {
        this.copies = copies;
        this.scope = scope;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.PLAN_WRITE)
    @Operation(
            operationId = "copyPlan",
            summary = "Copy a plan into a draft of another year, all but its money and targets")
    public PlanResponse copy(@RestPath UUID id, PlanCopyRequest request) {
        return copies.copy(scope.get(), id, request);
    }
}
