package vn.giamngheo.moneytable;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/plans/{id}/funding-matrix")
@Tag(name = "moneytable", description = "Money at a glance: stated, allocated, passed on, spent, as of any date")
class FundingMatrixResource {
    private final FundingMatrixService matrices;
    private final CurrentScope scope;

    FundingMatrixResource(FundingMatrixService matrices, CurrentScope scope) {
        this.matrices = matrices;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "getFundingMatrix",
            summary = "A plan's money by sub-project and source: stated, allocated, passed on, spent, as of a date")
    public FundingMatrix matrix(@RestPath UUID id, @BeanParam FundingMatrixFilter filter) {
        return matrices.matrix(scope.get(), id, filter);
    }
}
