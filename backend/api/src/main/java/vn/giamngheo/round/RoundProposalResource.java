package vn.giamngheo.round;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/round-proposals")
@Tag(name = "round", description = "Which results are asked for, of whom, and by when")
class RoundProposalResource {
    private final RoundProposalService proposals;
    private final CurrentScope scope;

    RoundProposalResource(RoundProposalService proposals, CurrentScope scope) {
        this.proposals = proposals;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listRoundProposals", summary = "Rounds of a plan's year that have not been opened")
    public RoundProposals list(@QueryParam("planId") @NotNull @Parameter(required = true) UUID planId) {
        return proposals.of(scope.get(), planId);
    }
}
