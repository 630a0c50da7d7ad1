package vn.giamngheo.disbursement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/plans/{id}/disbursement-risks")
@Tag(name = "disbursement", description = "What the Treasury has paid out")
class SpendingRisksResource {
    private final SpendingService spending;
    private final CurrentScope scope;

    SpendingRisksResource(SpendingService spending, CurrentScope scope) {
        this.spending = spending;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "getDisbursementRisks",
            summary = "What will be left at the year's end if spending goes on as until that day")
    public SpendingRisks risks(@RestPath UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return spending.risks(scope.get(), id, asOf);
    }
}
