package vn.giamngheo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.PlanFilter;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanStatus;
import vn.giamngheo.report.TaskKind;
import vn.giamngheo.report.TaskResponse;
import vn.giamngheo.report.TaskSource;
import vn.giamngheo.result.ResultAskingService;
import vn.giamngheo.shared.page.PageRequest;

/** Tells which rounds the calendar has that nobody has opened. They are computed, and not kept. */
@ApplicationScoped
@Transactional
public class RoundProposalService implements TaskSource {
    private static final Set<PlanStatus> IN_FORCE = EnumSet.of(PlanStatus.ISSUED, PlanStatus.AMENDED);
    private static final PageRequest ALL = new PageRequest(100, null, null);
    private final RoundRepository rounds;
    private final RoundDueDates dueDates;
    private final RoundParties parties;
    private final IndicatorService indicators;
    private final ResultAskingService results;
    private final PlanService plans;
    private final Clock clock;

    RoundProposalService(
            RoundRepository rounds,
            RoundDueDates dueDates,
            RoundParties parties,
            IndicatorService indicators,
            ResultAskingService results,
            PlanService plans,
            Clock clock) {
        this.rounds = rounds;
        this.dueDates = dueDates;
        this.parties = parties;
        this.indicators = indicators;
        this.results = results;
        this.plans = plans;
        this.clock = clock;
    }

    /** The rounds of a plan's year that have not been opened, in the order of their periods. */
    public RoundProposals of(Scope scope, UUID planId) {
        PlanResponse plan = plans.get(scope, planId);
        return new RoundProposals(
                IN_FORCE.contains(plan.status()) ? proposals(scope, plan, rounds.opened(scope, planId)) : List.of(),
                dueDates.knowsDaysOff(scope, plan.year()));
    }

    /** The base rounds that nobody has opened of those that make up a round's days. */
    public List<RoundProposal> missingFrom(Scope scope, RoundResponse round) {
        return of(scope, round.planId()).items().stream()
                .filter(one -> one.makesUp(round.dataFrom(), round.dataTo()))
                .toList();
    }

    @Override
    public Set<TaskKind> kinds() {
        return EnumSet.of(TaskKind.OPEN_ROUND);
    }

    /** The next round of each frequency to open, and the longer period to put together, for the manager: the period is over. */
    @Override
    public List<TaskResponse> tasks(Scope scope) {
        if (!scope.draftsProgramme()) {
            return List.of();
        }
        List<TaskResponse> tasks = new ArrayList<>();
        plans.list(scope, new PlanFilter(null, null, null, null), ALL).items().stream()
                .filter(plan -> plan.parentPlanId() == null && IN_FORCE.contains(plan.status()))
                .forEach(plan -> tasks.addAll(tasks(scope, plans.get(scope, plan.id()))));
        return tasks;
    }

    private List<TaskResponse> tasks(Scope scope, PlanResponse plan) {
        Map<Frequency, TaskResponse> next = new EnumMap<>(Frequency.class);
        LocalDate today = LocalDate.now(clock);
        List<OpenedPeriod> opened = rounds.opened(scope, plan.id());
        List<RoundProposal> proposals = proposals(scope, plan, opened);
        proposals.stream()
                .filter(proposal -> proposal.over() && proposal.kind() == RoundKind.BASE && proposal.asksSomebody())
                .forEach(proposal -> next.putIfAbsent(
                        Objects.requireNonNull(proposal.frequency()),
                        toOpen(proposal, proposal.communeDueOn(), today)));
        List<TaskResponse> tasks = new ArrayList<>(next.values());
        // Nobody sends in anything for it: what it has is the day of its report.
        RoundProposals.nextToPutTogether(proposals, opened)
                .ifPresent(proposal -> tasks.add(toOpen(proposal, proposal.consolidatedDueOn(), today)));
        return tasks;
    }

    private static TaskResponse toOpen(RoundProposal proposal, LocalDate dueOn, LocalDate today) {
        return TaskResponse.ofRound(TaskKind.OPEN_ROUND, proposal.planId(), null, proposal.name(), null, dueOn, today);
    }

    private List<RoundProposal> proposals(Scope scope, PlanResponse plan, List<OpenedPeriod> opened) {
        UUID planId = plan.id();
        int year = plan.year();
        List<IndicatorResponse> all = indicators.indicatorsOf(scope, planId);
        PlanParties there = parties.of(scope, plan, all);
        AskedPeriods before = new AskedPeriods(results.askedIn(scope, planId, plan.areaId()));
        ReportingPeriod whole = ReportingCalendar.period(PeriodKind.YEAR, year, 1);
        WorkingDays days = dueDates.around(scope, whole.from(), whole.to());
        LocalDate today = LocalDate.now(clock);
        List<RoundProposal> proposals = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            List<IndicatorResponse> regular = Asking.ofFrequency(all, frequency);
            ReportingCalendar.basePeriods(frequency, year).stream()
                    .filter(period -> opened.stream().noneMatch(one -> one.overlaps(frequency, period)))
                    .filter(period -> !there.isOverBefore(period.from()))
                    .map(period ->
                            proposal(planId, frequency, period, days, today, there, unasked(regular, period, before)))
                    .filter(proposal ->
                            proposal.asksSomebody() || !proposal.leftOut().isEmpty())
                    .forEach(proposals::add);
        }
        ReportingCalendar.madeUp(year).stream()
                .filter(period -> opened.stream().anyMatch(one -> one.asksWithin(period)))
                .filter(period -> opened.stream().noneMatch(one -> one.isOf(period))
                        && proposals.stream().noneMatch(one -> one.asksSomebody() && one.isOf(period)))
                .map(period -> proposal(planId, null, period, days, today, there, List.of()))
                .toList()
                .forEach(proposals::add);
        proposals.sort(Comparator.comparing(RoundProposal::dataTo)
                .thenComparing(RoundProposal::dataFrom, Comparator.reverseOrder()));
        return proposals;
    }

    /** The indicators that have not been asked for in base periods of another length that share days with this one. */
    private static List<IndicatorResponse> unasked(
            List<IndicatorResponse> indicators, ReportingPeriod period, AskedPeriods before) {
        return indicators.stream()
                .filter(indicator -> !before.shareDaysWith(indicator.id(), period))
                .toList();
    }

    private RoundProposal proposal(
            UUID planId,
            @Nullable Frequency frequency,
            ReportingPeriod period,
            WorkingDays days,
            LocalDate today,
            PlanParties there,
            List<IndicatorResponse> wanted) {
        Asking asking = there.asking(period.from(), period.to());
        long asked = asking.regular(wanted).stream()
                .map(Asked::indicatorId)
                .distinct()
                .count();
        DueDates due = dueDates.proposed(days, period.to());
        return new RoundProposal(
                planId,
                frequency == null ? RoundKind.DERIVED : RoundKind.BASE,
                frequency,
                period.name(),
                period.from(),
                period.to(),
                due.communes(),
                due.agencies(),
                due.consolidated(),
                period.to().isBefore(today),
                (int) asked,
                there.gaps(asking.leftOut(wanted)));
    }
}
