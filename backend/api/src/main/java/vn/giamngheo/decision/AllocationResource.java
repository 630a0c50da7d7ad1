package vn.giamngheo.decision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/allocations")
@Tag(name = "decision", description = "Decisions that move money, and the ledger of what they moved")
class AllocationResource {
    private final LedgerService ledger;
    private final CurrentScope scope;

    AllocationResource(LedgerService ledger, CurrentScope scope) {
        this.ledger = ledger;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listAllocations", summary = "Entries of the ledger")
    public Page<AllocationResponse> list(@BeanParam AllocationFilter filter, @Valid @BeanParam PageRequest page) {
        return ledger.list(scope.get(), filter, page);
    }
}
