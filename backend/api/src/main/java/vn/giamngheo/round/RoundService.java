package vn.giamngheo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanStatus;
import vn.giamngheo.report.ReportCounts;
import vn.giamngheo.report.ReportOpening;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Opens rounds, changes and closes them. */
@ApplicationScoped
@Transactional
public class RoundService {
    private static final Set<PlanStatus> IN_FORCE = EnumSet.of(PlanStatus.ISSUED, PlanStatus.AMENDED);
    private final RoundRepository rounds;
    private final RoundOpening opening;
    private final RoundDueDates dueDates;
    private final ReportOpening reports;
    private final PlanService plans;
    private final HistoryService history;
    private final Clock clock;

    RoundService(
            RoundRepository rounds,
            RoundOpening opening,
            RoundDueDates dueDates,
            ReportOpening reports,
            PlanService plans,
            HistoryService history,
            Clock clock) {
        this.rounds = rounds;
        this.opening = opening;
        this.dueDates = dueDates;
        this.reports = reports;
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    /** The rounds within the scope that meet the filter. */
    public Page<RoundResponse> list(Scope scope, RoundFilter filter, PageRequest page) {
        Page<ReportingRound> found = rounds.list(scope, filter, page);
        Map<UUID, ReportCounts> counts = reports.counts(
                scope, found.items().stream().map(ReportingRound::id).toList());
        Set<UUID> closed = closedPlans(scope, found.items());
        return found.map(round -> response(scope, round, counts, closed));
    }

    /** One round; not found where there is none within the scope. */
    public RoundResponse get(Scope scope, UUID id) {
        return response(scope, seen(scope, id));
    }

    /** What was done to a round, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        seen(scope, id);
        return history.of(scope, "reporting_round", id, page);
    }

    /** The round that a request names; absent where there is none within the scope. */
    public Optional<RoundResponse> find(Scope scope, UUID id) {
        return rounds.one(scope, id).map(round -> response(scope, round));
    }

    /** Opens a round of an issued plan: whoever is asked has a report from then on. */
    @Audited("round.open")
    public RoundResponse open(Scope scope, @NotNull @Valid RoundRequest request) {
        plans.requireEditable(scope, request.planId());
        PlanResponse plan = plans.get(scope, request.planId());
        if (!IN_FORCE.contains(plan.status())) {
            throw ProblemException.invalidField("/planId", "not-issued");
        }
        String name = name(plan, request);
        DueDates due = dueDates.of(scope, request);
        List<Asked> asked =
                request.kind() == RoundKind.DERIVED ? askNobody(scope, request) : opening.asked(scope, plan, request);
        ReportingRound round = new ReportingRound(request, name, due, scope, clock.instant());
        rounds.persist(round);
        rounds.flush();
        opening.open(scope, round, asked);
        rounds.flush();
        return get(scope, round.id());
    }

    /** A longer period is put together from what base rounds have asked for. */
    private List<Asked> askNobody(Scope scope, RoundRequest request) {
        if (within(scope, request.planId(), request.dataFrom(), request.dataTo())
                .isEmpty()) {
            throw ProblemException.invalidField("/dataFrom", "nothing-within");
        }
        return List.of();
    }

    /** The base rounds that the days of a round are put together from, in the order of their periods; itself is none of them. */
    public List<RoundResponse> parts(Scope scope, RoundResponse round) {
        return within(scope, round.planId(), round.dataFrom(), round.dataTo()).stream()
                .filter(part -> !part.id().equals(round.id()))
                .toList();
    }

    /** The base rounds that a period is put together from, in the order of their periods. */
    public List<RoundResponse> within(Scope scope, UUID planId, LocalDate from, LocalDate to) {
        List<ReportingRound> found = rounds.within(scope, planId, from, to).stream()
                .filter(round -> round.countsWithin(from, to))
                .toList();
        Set<UUID> closed = closedPlans(scope, found);
        Map<UUID, ReportCounts> counts =
                reports.counts(scope, found.stream().map(ReportingRound::id).toList());
        return found.stream()
                .map(round -> response(scope, round, counts, closed))
                .toList();
    }

    /** Names a round anew, and says when its reports are due. */
    @Audited("round.change")
    public RoundResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid RoundUpdateRequest request) {
        ReportingRound round = known(scope, id, ifMatch);
        DueDates due = dueDates.checked(
                scope,
                round.kind(),
                round.dataFrom(),
                round.dataTo(),
                new DueDates(request.communeDueOn(), request.agencyDueOn(), request.consolidatedDueOn()));
        boolean moved = !due.equals(round.due());
        round.change(request, due);
        if (moved) {
            opening.moveDue(scope, round);
        }
        rounds.flush();
        return get(scope, id);
    }

    /** Takes nothing in any more; what is in may still be verified and accepted. */
    @Audited("round.close")
    public RoundResponse close(Scope scope, UUID id, IfMatch ifMatch) {
        return become(scope, id, ifMatch, RoundStatus.CLOSED);
    }

    /** Takes reports in again. */
    @Audited("round.reopen")
    public RoundResponse reopen(Scope scope, UUID id, IfMatch ifMatch) {
        return become(scope, id, ifMatch, RoundStatus.OPEN);
    }

    private RoundResponse become(Scope scope, UUID id, IfMatch ifMatch, RoundStatus status) {
        ReportingRound round = known(scope, id, ifMatch);
        if (round.kind() == RoundKind.DERIVED) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, "The round asks nobody: it takes nothing in");
        }
        if (round.status() == status) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, "The round is " + status + " already");
        }
        round.become(status);
        rounds.flush();
        return get(scope, id);
    }

    /** As it is asked to be called; else as the calendar calls its period, which must be one. */
    private static String name(PlanResponse plan, RoundRequest request) {
        if (request.kind() == RoundKind.AD_HOC) {
            return Objects.requireNonNull(request.name());
        }
        Frequency frequency = request.frequency();
        List<ReportingPeriod> periods = frequency == null
                ? ReportingCalendar.madeUp(plan.year())
                : ReportingCalendar.basePeriods(frequency, plan.year());
        ReportingPeriod period = periods.stream()
                .filter(one -> one.from().equals(request.dataFrom()) && one.to().equals(request.dataTo()))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidField("/dataFrom", "no-period"));
        return Objects.requireNonNullElse(request.name(), period.name());
    }

    private RoundResponse response(Scope scope, ReportingRound round) {
        return response(scope, round, reports.counts(scope, List.of(round.id())), closedPlans(scope, List.of(round)));
    }

    private static RoundResponse response(
            Scope scope, ReportingRound round, Map<UUID, ReportCounts> counts, Set<UUID> closedPlans) {
        List<RoundAction> allowed = !scope.draftsProgramme() || closedPlans.contains(round.planId())
                ? List.of()
                : round.kind() == RoundKind.DERIVED
                        ? List.of(RoundAction.CHANGE)
                        : List.of(
                                RoundAction.CHANGE,
                                round.status() == RoundStatus.OPEN ? RoundAction.CLOSE : RoundAction.REOPEN);
        return round.toResponse(counts.getOrDefault(round.id(), ReportCounts.NONE), allowed);
    }

    /** Of the plans that rounds are of, those in which nothing is written any more; nobody's matter who writes nothing anyway. */
    private Set<UUID> closedPlans(Scope scope, Collection<ReportingRound> some) {
        return !scope.draftsProgramme()
                ? Set.of()
                : some.stream()
                        .map(ReportingRound::planId)
                        .distinct()
                        .filter(planId -> plans.frame(scope, planId).status() == PlanStatus.CLOSED)
                        .collect(Collectors.toSet());
    }

    private ReportingRound known(Scope scope, UUID id, IfMatch ifMatch) {
        ReportingRound round = seen(scope, id);
        ifMatch.require(round.version());
        plans.requireEditable(scope, round.planId());
        return round;
    }

    private ReportingRound seen(Scope scope, UUID id) {
        return rounds.one(scope, id).orElseThrow(() -> ProblemException.notFound("round", id));
    }
}
