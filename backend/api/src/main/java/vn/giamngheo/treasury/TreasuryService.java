package vn.giamngheo.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.disbursement.DisbursementFilter;
import vn.giamngheo.disbursement.DisbursementResponse;
import vn.giamngheo.disbursement.DisbursementService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps the Treasury's lists, and compares them with the register as it is. */
@ApplicationScoped
@Transactional
public class TreasuryService {
    private final TreasuryRepository statements;
    private final DisbursementService disbursements;
    private final PlanService plans;
    private final HistoryService history;
    private final Clock clock;

    TreasuryService(
            TreasuryRepository statements,
            DisbursementService disbursements,
            PlanService plans,
            HistoryService history,
            Clock clock) {
        this.statements = statements;
        this.disbursements = disbursements;
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    /** The lists within the scope. */
    public Page<TreasuryStatementResponse> list(Scope scope, @Nullable UUID planId, PageRequest page) {
        return statements.list(scope, planId, page).map(TreasuryStatement::toResponse);
    }

    /** One list; not found where there is none within the scope. */
    public TreasuryStatementResponse get(Scope scope, UUID id) {
        return known(scope, id).toResponse();
    }

    /** What was done to a list, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        known(scope, id);
        return history.of(scope, "treasury_statement", id, page);
    }

    /** How a list and the register agree at this moment. */
    @ReadsPersonalData("treasury-statement.compare")
    public TreasuryComparison compare(Scope scope, UUID id) {
        TreasuryStatement statement = known(scope, id);
        TreasuryStatementResponse shown = statement.toResponse();
        List<Reconciliation.Paid> there = statements.lines(scope, statement).stream()
                .map(TreasuryLine::toPaid)
                .toList();
        DisbursementFilter period = DisbursementFilter.ofPeriod(statement.planId(), shown.fromOn(), shown.toOn());
        List<Reconciliation.Paid> here = disbursements.all(scope, period).stream()
                .map(TreasuryService::paid)
                .toList();
        return TreasuryComparison.of(shown, Reconciliation.of(there, here));
    }

    /** Takes a list in, as it was read; the same one only once. */
    @Audited("treasury-statement.enter")
    public TreasuryStatementResponse enter(Scope scope, @Valid TreasuryUpload upload, TreasurySheet sheet) {
        plans.requireEditable(scope, upload.planId());
        sheet.content().requireSound();
        LocalDate from = upload.from();
        LocalDate to = upload.to();
        if (from != null && from.isAfter(sheet.firstDay())) {
            throw ProblemException.invalidField("/from", "before-the-lines");
        }
        if (to != null && to.isBefore(sheet.lastDay())) {
            throw ProblemException.invalidField("/to", "after-the-lines");
        }
        TreasuryStatement statement = new TreasuryStatement(scope, upload, sheet, clock.instant());
        statements.enter(scope, statement, sheet.lines());
        return statement.toResponse();
    }

    /** Takes away a list that was the wrong one; the trail keeps what it was. */
    @Audited("treasury-statement.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        TreasuryStatement statement = known(scope, id);
        ifMatch.require(statement.version());
        statements.remove(scope, statement);
    }

    private TreasuryStatement known(Scope scope, UUID id) {
        return statements.one(scope, id).orElseThrow(() -> ProblemException.notFound("treasury statement", id));
    }

    private static Reconciliation.Paid paid(DisbursementResponse line) {
        return new Reconciliation.Paid(
                line.voucher(),
                line.paidOn(),
                line.reversesId() == null ? line.amount() : -line.amount(),
                line.payee(),
                line.content(),
                line.agencyId(),
                line.id(),
                null);
    }
}
