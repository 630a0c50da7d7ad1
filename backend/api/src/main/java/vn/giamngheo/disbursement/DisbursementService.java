package vn.giamngheo.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps the register of payments. */
@ApplicationScoped
@Transactional
public class DisbursementService {
    private static final HistoryPart CLEARANCES = new HistoryPart("advance_clearance", "disbursement_id");
    private final DisbursementRepository register;
    private final DisbursementCheck check;
    private final PlanService plans;
    private final AgencyService agencies;
    private final HistoryService history;
    private final Once once;
    private final Clock clock;

    DisbursementService(
            DisbursementRepository register,
            DisbursementCheck check,
            PlanService plans,
            AgencyService agencies,
            HistoryService history,
            Once once,
            Clock clock) {
        this.register = register;
        this.check = check;
        this.plans = plans;
        this.agencies = agencies;
        this.history = history;
        this.once = once;
        this.clock = clock;
    }

    /** The lines within the scope that meet the filter. */
    @ReadsPersonalData("disbursement.list")
    public Page<DisbursementResponse> list(Scope scope, DisbursementFilter filter, PageRequest page) {
        return register.list(scope, filter, page);
    }

    /** All lines within the scope that meet the filter, by their day. */
    public List<DisbursementResponse> all(Scope scope, DisbursementFilter filter) {
        return register.all(scope, filter);
    }

    /** Hands over all lines within the scope that meet the filter, by their day, one after the other. */
    public void each(Scope scope, DisbursementFilter filter, Consumer<? super DisbursementResponse> line) {
        register.each(scope, filter, line);
    }

    /** One line; not found where there is none within the scope. */
    @ReadsPersonalData("disbursement.get")
    public DisbursementResponse get(Scope scope, UUID id) {
        return register.one(scope, id).orElseThrow(() -> ProblemException.notFound("disbursement", id));
    }

    /** What was done to a line and its clearances, newest first. */
    @ReadsPersonalData("disbursement.history")
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "disbursement", id, page, CLEARANCES);
    }

    /** Enters one voucher. */
    @Audited("disbursement.enter")
    public DisbursementResponse create(Scope scope, IdempotencyKey key, @NotNull @Valid DisbursementRequest request) {
        return once.answer(
                scope.userId(), key, "disbursement.enter", List.of(request), DisbursementResponse.class, () -> {
                    List<UUID> ids =
                            enter(scope, request.planId(), List.of(request), index -> "", Provenance.REFERENCE);
                    return get(scope, ids.getFirst());
                });
    }

    /** Enters many vouchers of one plan, all of them or none. */
    @Audited("disbursement.enter-many")
    public DisbursementsResponse createAll(
            Scope scope, IdempotencyKey key, @NotNull @Valid DisbursementsRequest request) {
        return once.answer(
                scope.userId(), key, "disbursement.enter-many", List.of(request), DisbursementsResponse.class, () -> {
                    List<UUID> ids = enter(
                            scope, request.planId(), request.lines(), index -> "/lines/" + index, Provenance.REFERENCE);
                    return new DisbursementsResponse(register.withIds(scope, ids));
                });
    }

    /**
     * Enters vouchers, all or none, and tells their ids.
     *
     * @param placeOf where a line stands in what the caller sent, by its index: refusals name it
     * @param provenance whose word they are
     */
    @Audited("disbursement.enter-many")
    public List<UUID> enter(
            Scope scope,
            UUID planId,
            List<DisbursementRequest> lines,
            IntFunction<String> placeOf,
            Provenance provenance) {
        PlanResponse plan = openPlan(scope, planId);
        List<Posting> postings = check.postings(scope, plan, lines, placeOf, provenance);
        register.post(scope, postings);
        return postings.stream().map(Posting::id).toList();
    }

    /** Takes a line back by another that mirrors it. */
    @Audited("disbursement.reverse")
    public DisbursementResponse reverse(
            Scope scope, IdempotencyKey key, UUID id, @NotNull @Valid DisbursementReversalRequest request) {
        return once.answer(
                scope.userId(), key, "disbursement.reverse", List.of(id, request), DisbursementResponse.class, () -> {
                    DisbursementResponse line = get(scope, id);
                    requireWriter(scope, line);
                    openPlan(scope, line.planId());
                    refuseReversal(get(scope, id), request.reversedOn());
                    UUID reversalId = UuidVersion7Strategy.INSTANCE.generateUuid(null);
                    register.post(
                            scope,
                            List.of(Posting.reversing(reversalId, line, request.reversedOn(), request.reason())));
                    return get(scope, reversalId);
                });
    }

    /** Refuses whoever does not keep the books of the line's agency. */
    void requireWriter(Scope scope, DisbursementResponse line) {
        if (!DisbursementCheck.mayWriteFor(scope, agencies.get(scope, line.agencyId()))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only an officer of the agency that paid, or finance, does this");
        }
    }

    private void refuseReversal(DisbursementResponse line, LocalDate day) {
        if (!line.stands()) {
            throw new ProblemException(
                    ProblemType.STEP_NOT_POSSIBLE, "It is reversed already, or is a reversal itself");
        }
        if (line.cleared() > 0) {
            throw ProblemException.invalidField("", "cleared-advance-stands");
        }
        if (day.isBefore(line.paidOn())) {
            throw ProblemException.invalidField("/reversedOn", "before-the-line");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalidField("/reversedOn", "past-or-present");
        }
    }

    /** A district's plan that is not closed; its books are ours until the transaction is over. */
    private PlanResponse openPlan(Scope scope, UUID planId) {
        plans.requireEditable(scope, planId);
        PlanResponse plan = plans.get(scope, planId);
        if (plan.parentPlanId() != null) {
            throw ProblemException.invalidField("/planId", "district-plan");
        }
        register.lockBooks(scope, planId);
        return plan;
    }
}
