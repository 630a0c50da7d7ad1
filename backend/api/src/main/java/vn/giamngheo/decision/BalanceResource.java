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

@Path("/api/v1/balances")
@Tag(name = "decision", description = "Decisions that move money, and the ledger of what they moved")
class BalanceResource {
    private final LedgerService ledger;
    private final CurrentScope scope;

    BalanceResource(LedgerService ledger, CurrentScope scope) {
        this.ledger = ledger;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listBalances", summary = "What agencies hold")
    public Page<BalanceResponse> list(@BeanParam BalanceFilter filter, @Valid @BeanParam PageRequest page) {
        return ledger.balances(scope.get(), filter, page);
    }
}
