package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

/** Shows the ledger; decisions write it. */
@ApplicationScoped
@Transactional
public class LedgerService {
    private final LedgerRepository ledger;

    LedgerService(LedgerRepository ledger) {
        this.ledger = ledger;
    }

    /** The entries within the scope that meet the filter. */
    public Page<AllocationResponse> list(Scope scope, AllocationFilter filter, PageRequest page) {
        return ledger.list(scope, filter, page);
    }

    /** What agencies hold, of what the scope sees. */
    public Page<BalanceResponse> balances(Scope scope, BalanceFilter filter, PageRequest page) {
        return ledger.balances(scope, filter, page);
    }
}
