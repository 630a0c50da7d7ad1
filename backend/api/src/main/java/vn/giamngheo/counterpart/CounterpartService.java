package vn.giamngheo.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.counterpart.CounterpartCheck.Line;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.moneytable.FundingFigures;
import vn.giamngheo.moneytable.FundingMatrix;
import vn.giamngheo.moneytable.FundingMatrix.SubProjectFigures;
import vn.giamngheo.moneytable.FundingMatrixFilter;
import vn.giamngheo.moneytable.FundingMatrixService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;

/** Holds the counterpart rule against plans. */
@ApplicationScoped
@Transactional
public class CounterpartService {
    /** Whose money counts: every local level's budget, and no gifts, loans or people's own. */
    private static final Set<FundingSource> LOCAL =
            EnumSet.of(FundingSource.PROVINCIAL_COUNTERPART, FundingSource.DISTRICT, FundingSource.COMMUNE);

    /** Whose missing amounts leave the verdict open: those of either side, and of no named source, as they may be of either. */
    private static final Set<FundingSource> EITHER_SIDE = EnumSet.of(
            FundingSource.CENTRAL,
            FundingSource.PROVINCIAL_COUNTERPART,
            FundingSource.DISTRICT,
            FundingSource.COMMUNE,
            FundingSource.UNSTATED);

    private static final Source STRICTEST = new Source(null, Provenance.ASSUMED, null);

    private final CounterpartRepository counterparts;
    private final FundingMatrixService matrix;
    private final PlanService plans;
    private final HistoryService history;

    CounterpartService(
            CounterpartRepository counterparts,
            FundingMatrixService matrix,
            PlanService plans,
            HistoryService history) {
        this.counterparts = counterparts;
        this.matrix = matrix;
        this.plans = plans;
        this.history = history;
    }

    /** The rule on the plan: on what it states, and on what decisions up to that day allocated. */
    public CounterpartResponse get(Scope scope, UUID planId, @Nullable LocalDate asOf) {
        PlanResponse plan = plans.get(scope, planId);
        List<CounterpartClassView> classes = counterparts.classes(scope, plan.year()).stream()
                .map(CounterpartClass::toView)
                .toList();
        Optional<PlanCounterpart> chosen = counterparts.of(scope, planId);
        CounterpartClassView held = classes.stream()
                .filter(one -> chosen.isEmpty() || one.id().equals(chosen.get().classId()))
                .findFirst()
                .orElse(null);
        FundingMatrix money = matrix.matrix(scope, planId, new FundingMatrixFilter(asOf, null, null));
        boolean whole = MoneyVisibility.seesAll(scope);
        return new CounterpartResponse(
                planId,
                money.asOf(),
                held,
                chosen.map(PlanCounterpart::source).orElse(STRICTEST),
                classes,
                held == null
                        ? null
                        : check(
                                money,
                                held,
                                one -> one.stated().amount(),
                                one -> one.stated().pending()),
                held == null || !whole
                        ? null
                        : check(money, held, FundingFigures::ofTheYear, CounterpartService::undecided),
                whole && money.sample(),
                chosen.map(one -> one.version() + 1).orElse(0));
    }

    /** Sets the class that the plan's locality is in. */
    @Audited("counterpart.set")
    public CounterpartResponse set(
            Scope scope, UUID planId, IfMatch ifMatch, @NotNull @Valid CounterpartClassRequest request) {
        CounterpartResponse before = get(scope, planId, null);
        ifMatch.require(before.version());
        plans.requireEditable(scope, planId, request.source().provenance());
        if (before.classes().stream().noneMatch(one -> one.id().equals(request.classId()))) {
            throw ProblemException.unknownReference("/classId");
        }
        counterparts
                .of(scope, planId)
                .ifPresentOrElse(
                        known -> known.set(request), () -> counterparts.persist(new PlanCounterpart(planId, request)));
        counterparts.flush();
        return get(scope, planId, null);
    }

    /** How the class of the plan was set, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID planId, PageRequest page) {
        plans.frame(scope, planId);
        // Where nobody has set one, the plan's id names no choice, and there is no history.
        UUID choice = counterparts.of(scope, planId).map(PlanCounterpart::id).orElse(planId);
        return history.of(scope, "plan_counterpart", choice, page);
    }

    /** The rule held against the amounts that are taken of each row, and how many of it are open. */
    static CounterpartCheck check(
            FundingMatrix money,
            CounterpartClassView held,
            Function<FundingFigures, @Nullable Long> amount,
            ToIntFunction<FundingFigures> open) {
        int missing = money.rows().stream()
                .filter(row -> EITHER_SIDE.contains(row.fundingSource()))
                .mapToInt(row -> open.applyAsInt(row.figures()))
                .sum();
        missing += unspoken(money, amount, open);
        List<Line> lines = new ArrayList<>();
        for (SubProjectFigures node : money.bySubProject()) {
            Long central = sum(money, Set.of(FundingSource.CENTRAL), node.subProjectId(), amount);
            Long local = sum(money, LOCAL, node.subProjectId(), amount);
            if (central != null && local != null) {
                lines.add(Line.of(node.subProjectId(), node.code(), node.name(), central, local, held.leastPercent()));
            }
        }
        return CounterpartCheck.of(
                sum(money, Set.of(FundingSource.CENTRAL), null, amount),
                sum(money, LOCAL, null, amount),
                missing,
                held.leastPercent(),
                lines);
    }

    /** How many local budgets nothing is said of, neither an amount nor that one is open: theirs may come all the same. */
    private static int unspoken(
            FundingMatrix money, Function<FundingFigures, @Nullable Long> amount, ToIntFunction<FundingFigures> open) {
        Set<FundingSource> spoken = money.rows().stream()
                .filter(row -> amount.apply(row.figures()) != null || open.applyAsInt(row.figures()) > 0)
                .map(FundingMatrix.Row::fundingSource)
                .collect(Collectors.toSet());
        return (int) LOCAL.stream().filter(source -> !spoken.contains(source)).count();
    }

    /** What is only carried over is as open as what no decision has touched: the year's own is to come. */
    private static int undecided(FundingFigures figures) {
        return figures.allocated() != null && figures.ofTheYear() == null ? 1 : figures.undecided();
    }

    /** What is known of these sources, of one sub-project or of all. */
    private static @Nullable Long sum(
            FundingMatrix money,
            Set<FundingSource> sources,
            @Nullable UUID subProjectId,
            Function<FundingFigures, @Nullable Long> amount) {
        Long sum = null;
        for (FundingMatrix.Row row : money.rows()) {
            Long known = amount.apply(row.figures());
            boolean counts = subProjectId == null || subProjectId.equals(row.subProjectId());
            if (counts && known != null && sources.contains(row.fundingSource())) {
                sum = sum == null ? known : Long.valueOf(Math.addExact(sum, known));
            }
        }
        return sum;
    }
}
