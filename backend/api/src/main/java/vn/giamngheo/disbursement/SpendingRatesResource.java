package vn.giamngheo.disbursement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
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

@Path("/api/v1/plans/{id}/disbursement-rates")
@Tag(name = "disbursement", description = "What the Treasury has paid out")
class SpendingRatesResource {
    private final SpendingService spending;
    private final CurrentScope scope;

    SpendingRatesResource(SpendingService spending, CurrentScope scope) {
        this.spending = spending;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "getDisbursementRates",
            summary = "How much of the plan's money is spent: numerators and denominators, never an average")
    public SpendingRates rates(
            @RestPath UUID id,
            @QueryParam("by") @DefaultValue("SUB_PROJECT") RateDimension by,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        return spending.rates(scope.get(), id, by, asOf);
    }
}
