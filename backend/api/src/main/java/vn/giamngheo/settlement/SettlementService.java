package vn.giamngheo.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.OtherEyes;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Separation;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.disbursement.Spending;
import vn.giamngheo.disbursement.SpendingService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Proposes a plan's final accounts, and settles them. */
@ApplicationScoped
@Transactional
public class SettlementService {
    private static final int LAST_DAY_OF_DECEMBER = 31;
    private static final LocalDate EVER = LocalDate.of(9999, Month.DECEMBER, LAST_DAY_OF_DECEMBER);
    /** What must be out of the way, whatever is said of it. */
    private static final Set<SettlementHurdle> BLOCKING =
            EnumSet.of(SettlementHurdle.YEAR_NOT_OVER, SettlementHurdle.DRAFT_DECISIONS);
    /** What may stay, if something is said of it. */
    private static final Set<SettlementHurdle> WANTING_A_WORD =
            EnumSet.of(SettlementHurdle.OVERSPENT, SettlementHurdle.OPEN_ADVANCES);

    private final SettlementRepository settlements;
    private final SpendingService spending;
    private final PlanService plans;
    private final Clock clock;

    SettlementService(SettlementRepository settlements, SpendingService spending, PlanService plans, Clock clock) {
        this.settlements = settlements;
        this.spending = spending;
        this.plans = plans;
        this.clock = clock;
    }

    /** The plan's final accounts, as far as they are within sight. */
    public SettlementStatement of(Scope scope, UUID planId) {
        PlanResponse plan = districtPlan(scope, planId);
        // What is dated ahead counts too: nothing is posted after this.
        List<Spending> lines = spending.of(scope, planId, EVER);
        SettlementStatement.Settled settled =
                settlements.of(scope, planId).map(Settlement::toView).orElse(null);
        UUID nextPlanId = plans.following(scope, planId).map(PlanResponse::id).orElse(null);
        return new SettlementStatement(
                planId,
                settled,
                SettlementStatement.Sum.of(lines),
                lines,
                settled == null ? hurdles(scope, plan, lines) : List.of(),
                nextPlanId);
    }

    /** Settles a plan's money: from now on nothing is posted. Refused to who has entered anything of it. */
    @Audited(value = "settlement.settle", byLeader = true)
    public SettlementStatement settle(Scope scope, UUID planId, @NotNull @Valid SettlementRequest request) {
        PlanResponse plan = districtPlan(scope, planId);
        settlements.settleAlone(scope, planId);
        Separation.BOOKS_CLOSED.require(
                settlements.hasKeptBooks(scope, planId), List.of(OtherEyes.of(OtherEyes.Part.LEADER)));
        SettlementStatement proposal = of(scope, planId);
        if (proposal.settled() != null) {
            throw new ProblemException(ProblemType.PLAN_SETTLED, "It is settled already");
        }
        refuse(plan, proposal, request);
        settlements.persist(new Settlement(scope, planId, request, clock.instant()));
        settlements.flush();
        return of(scope, planId);
    }

    private List<SettlementHurdle> hurdles(Scope scope, PlanResponse plan, List<Spending> lines) {
        List<SettlementHurdle> hurdles = new ArrayList<>();
        if (LocalDate.now(clock).isBefore(lastDay(plan))) {
            hurdles.add(SettlementHurdle.YEAR_NOT_OVER);
        }
        if (settlements.drafts(scope, plan.id()) > 0) {
            hurdles.add(SettlementHurdle.DRAFT_DECISIONS);
        }
        if (lines.stream().anyMatch(line -> line.remaining() < 0)) {
            hurdles.add(SettlementHurdle.OVERSPENT);
        }
        if (lines.stream().anyMatch(line -> line.openAdvances() > 0)) {
            hurdles.add(SettlementHurdle.OPEN_ADVANCES);
        }
        return hurdles;
    }

    private void refuse(PlanResponse plan, SettlementStatement proposal, SettlementRequest request) {
        List<FieldError> blocking = proposal.hurdles().stream()
                .filter(BLOCKING::contains)
                .map(hurdle -> new FieldError("", ruleOf(hurdle), Map.of()))
                .toList();
        if (!blocking.isEmpty()) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, "Something stands in the way", blocking);
        }
        if (request.spent() != proposal.total().spent()
                || request.remaining() != proposal.total().remaining()) {
            throw new ProblemException(
                    ProblemType.STEP_NOT_POSSIBLE,
                    "The sums are not those that were seen",
                    List.of(new FieldError("", "settlement-outdated", Map.of())));
        }
        if (isBlank(request.note())) {
            proposal.hurdles().stream()
                    .filter(WANTING_A_WORD::contains)
                    .findFirst()
                    .ifPresent(hurdle -> {
                        throw ProblemException.invalidField("/note", "reason-" + ruleOf(hurdle));
                    });
        }
        if (request.settledOn().isBefore(lastDay(plan))) {
            throw ProblemException.invalidField("/settledOn", "year-not-over");
        }
        if (request.settledOn().isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalidField("/settledOn", "past-or-present");
        }
    }

    private PlanResponse districtPlan(Scope scope, UUID planId) {
        PlanResponse plan = plans.get(scope, planId);
        if (plan.parentPlanId() != null) {
            throw ProblemException.notFound("settlement of the plan", planId);
        }
        return plan;
    }

    private static LocalDate lastDay(PlanResponse plan) {
        return LocalDate.of(plan.year(), Month.DECEMBER, LAST_DAY_OF_DECEMBER);
    }

    private static String ruleOf(SettlementHurdle hurdle) {
        return hurdle.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
