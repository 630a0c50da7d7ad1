package vn.giamngheo.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps what of advances is accounted for. */
@ApplicationScoped
@Transactional
public class AdvanceClearanceService {
    private final AdvanceClearanceRepository clearances;
    private final DisbursementService disbursements;
    private final PlanService plans;
    private final Once once;
    private final Clock clock;

    AdvanceClearanceService(
            AdvanceClearanceRepository clearances,
            DisbursementService disbursements,
            PlanService plans,
            Once once,
            Clock clock) {
        this.clearances = clearances;
        this.disbursements = disbursements;
        this.plans = plans;
        this.once = once;
        this.clock = clock;
    }

    /** What is accounted for of an advance within the scope. */
    public AdvanceClearances of(Scope scope, UUID disbursementId) {
        DisbursementResponse line = disbursements.get(scope, disbursementId);
        boolean open = line.kind() == DisbursementKind.ADVANCE && line.stands();
        return new AdvanceClearances(
                line.id(),
                line.amount(),
                line.cleared(),
                open ? line.amount() - line.cleared() : 0,
                clearances.of(scope, line).stream()
                        .map(AdvanceClearance::toResponse)
                        .toList());
    }

    /** Accounts for an advance, or takes that back. */
    @Audited("advance.clear")
    public AdvanceClearances clear(
            Scope scope, IdempotencyKey key, UUID id, @NotNull @Valid AdvanceClearanceRequest request) {
        return once.answer(scope.userId(), key, "advance.clear", List.of(id, request), AdvanceClearances.class, () -> {
            DisbursementResponse line = disbursements.get(scope, id);
            disbursements.requireWriter(scope, line);
            plans.requireEditable(scope, line.planId());
            refuse(scope, line, request);
            clearances.enter(scope, new AdvanceClearance(scope, line, request, clock.instant()));
            return of(scope, id);
        });
    }

    private void refuse(Scope scope, DisbursementResponse line, AdvanceClearanceRequest request) {
        if (line.kind() != DisbursementKind.ADVANCE || !line.stands()) {
            throw ProblemException.invalidField("", "clears-an-advance");
        }
        if (request.clearedOn().isBefore(line.paidOn())) {
            throw ProblemException.invalidField("/clearedOn", "before-the-line");
        }
        if (request.clearedOn().isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalidField("/clearedOn", "past-or-present");
        }
        if (request.reversesId() == null && request.amount() > line.amount() - line.cleared()) {
            throw ProblemException.invalidField("/amount", "cleared-within-advance");
        }
        UUID reversed = request.reversesId();
        if (reversed != null
                && clearances.of(scope, line).stream().noneMatch(one -> one.id().equals(reversed))) {
            throw ProblemException.unknownReference("/reversesId");
        }
    }
}
