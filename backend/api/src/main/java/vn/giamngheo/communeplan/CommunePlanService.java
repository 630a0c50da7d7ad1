package vn.giamngheo.communeplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.indicator.CollectionLevel;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.PlanIssueRequest;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanStatus;
import vn.giamngheo.plan.PlanSummary;
import vn.giamngheo.plan.PlanUpdateRequest;
import vn.giamngheo.plan.PlanWithdrawalService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps the plans of communes below a district's plan. Whose they are, and who writes them, {@link PlanService} decides. */
@ApplicationScoped
@Transactional
public class CommunePlanService {
    private final PlanService plans;
    private final PlanWithdrawalService withdrawals;
    private final AreaService areas;
    private final AgencyService agencies;
    private final DutyService duties;
    private final IndicatorService indicators;
    private final CommuneTargetService targets;

    CommunePlanService(
            PlanService plans,
            PlanWithdrawalService withdrawals,
            AreaService areas,
            AgencyService agencies,
            DutyService duties,
            IndicatorService indicators,
            CommuneTargetService targets) {
        this.plans = plans;
        this.withdrawals = withdrawals;
        this.areas = areas;
        this.agencies = agencies;
        this.duties = duties;
        this.indicators = indicators;
        this.targets = targets;
    }

    /**
     * The communes below a plan, each with its own plan where the scope sees one; with those that have one and lie elsewhere by
     * now, or ended within the year.
     */
    public CommunePlans list(Scope scope, UUID parentId) {
        PlanResponse parent = plans.get(scope, parentId);
        Map<UUID, PlanSummary> byArea = plans.below(scope, parentId).stream()
                .collect(Collectors.toMap(PlanSummary::areaId, Function.identity()));
        List<AreaResponse> communes = Stream.concat(
                        communesOf(scope, parent).stream(), areas.withIds(scope, byArea.keySet()).stream())
                .distinct()
                .sorted(Comparator.comparing(AreaResponse::code))
                .toList();
        Set<UUID> areaIds = communes.stream().map(AreaResponse::id).collect(Collectors.toSet());
        List<AgencyResponse> committees = agencies.seatedIn(scope, areaIds).stream()
                .filter(agency -> isCommitteeOf(agency, parent.year()))
                .toList();
        boolean begins = parent.status() == PlanStatus.ISSUED || parent.status() == PlanStatus.AMENDED;
        return new CommunePlans(
                parentId,
                communes.stream()
                        .map(area -> {
                            Optional<AgencyResponse> committee = committees.stream()
                                    .filter(agency -> agency.areaId().equals(area.id()))
                                    .findFirst();
                            PlanSummary plan = byArea.get(area.id());
                            boolean mayBegin = begins
                                    && plan == null
                                    && committee
                                            .map(agency -> scope.draftsFor().contains(agency.code()))
                                            .orElse(false);
                            return commune(
                                    area,
                                    committee.map(AgencyResponse::id).orElse(null),
                                    plan,
                                    mayBegin,
                                    mayBegin ? yearBefore(parent, area.id()) : null);
                        })
                        .toList());
    }

    /** One commune's plan; not found where there is none within the scope. */
    public PlanResponse get(Scope scope, UUID id) {
        PlanResponse plan = plans.get(scope, id);
        if (plan.parentPlanId() == null) {
            throw ProblemException.notFound("commune's plan", id);
        }
        return plan;
    }

    /** What a commune's plan has to do with in the district's, and what the caller may do with it. */
    public CommunePlanContext context(Scope scope, UUID id) {
        PlanResponse plan = get(scope, id);
        UUID parentId = Objects.requireNonNull(plan.parentPlanId());
        Set<UUID> given = indicators.targetsOf(scope, parentId).stream()
                .filter(target -> target.areaId().equals(plan.areaId()))
                .map(TargetResponse::indicatorId)
                .collect(Collectors.toSet());
        List<IndicatorResponse> concerned = indicators.indicatorsOf(scope, parentId).stream()
                .filter(indicator ->
                        given.contains(indicator.id()) || indicator.assignment().level() == CollectionLevel.COMMUNE)
                .toList();
        Set<UUID> subProjects = new LinkedHashSet<>();
        concerned.forEach(indicator -> subProjects.addAll(indicator.subProjectIds()));
        duties.dutiesOf(scope, parentId).stream()
                .filter(duty -> duty.agencyId().equals(plan.managingAgencyId()))
                .map(DutyResponse::subProjectId)
                .filter(Objects::nonNull)
                .forEach(subProjects::add);
        return new CommunePlanContext(
                id,
                concerned.stream().map(IndicatorResponse::id).toList(),
                List.copyOf(subProjects),
                allowed(scope, plan, plans.frame(scope, parentId).status()),
                plan.status() == PlanStatus.DRAFT && issues(scope, plan) && plans.isDraftedBy(scope, id));
    }

    /** Begins a commune's plan: the indicators and figures that the district gives it are there to start from. */
    @Audited("commune-plan.draft")
    public PlanResponse draft(Scope scope, UUID parentId, @NotNull @Valid CommunePlanRequest request) {
        PlanResponse parent = plans.get(scope, parentId);
        AgencyResponse agency = agencies.withIds(scope, Set.of(request.agencyId())).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference("/agencyId"));
        if (!scope.draftsFor().contains(agency.code())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only the commune's own unit does this");
        }
        AreaResponse area = areas.get(scope, agency.areaId());
        if (!isCommitteeOf(agency, parent.year()) || !communesOf(scope, parent).contains(area)) {
            throw ProblemException.invalidField("/agencyId", "no-commune-below");
        }
        if (plans.idOf(parent.programmeId(), area.id(), parent.year()).isPresent()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "There is one like it already",
                    List.of(new FieldError("/agencyId", "taken", Map.of())));
        }
        PlanResponse draft =
                plans.draftBelow(scope, parentId, area.id(), agency.id(), parent.title() + " – " + area.name());
        targets.takeOver(
                scope,
                draft.id(),
                indicators.targetsOf(scope, parentId).stream()
                        .filter(target -> target.areaId().equals(area.id()))
                        .toList());
        return draft;
    }

    /** Says something else of a commune's draft. */
    @Audited("commune-plan.change")
    public PlanResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanUpdateRequest request) {
        get(scope, id);
        return plans.change(scope, id, ifMatch, request);
    }

    /** Withdraws a commune's draft with all its parts, by its own unit's officers, who may then begin anew. */
    @Audited("commune-plan.withdraw")
    public void withdraw(Scope scope, UUID id, IfMatch ifMatch) {
        get(scope, id);
        withdrawals.withdraw(scope, id, ifMatch);
    }

    /** Issues a commune's draft, by the head of its unit. */
    @Audited("commune-plan.issue")
    public PlanResponse issue(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanIssueRequest request) {
        get(scope, id);
        return plans.issue(scope, id, ifMatch, request);
    }

    /** Closes a commune's plan that was issued, by the head of its unit. */
    @Audited("commune-plan.close")
    public PlanResponse close(Scope scope, UUID id, IfMatch ifMatch) {
        get(scope, id);
        return plans.close(scope, id, ifMatch);
    }

    /** What was done to a commune's plan itself, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return plans.history(scope, id, page);
    }

    private Set<CommunePlanAction> allowed(Scope scope, PlanResponse plan, PlanStatus above) {
        Set<CommunePlanAction> allowed = EnumSet.noneOf(CommunePlanAction.class);
        String code = agencies.get(scope, plan.managingAgencyId()).code();
        boolean draft = plan.status() == PlanStatus.DRAFT;
        if (draft && scope.draftsFor().contains(code)) {
            allowed.add(CommunePlanAction.WITHDRAW);
        }
        if (above == PlanStatus.CLOSED || plan.status() == PlanStatus.CLOSED) {
            return allowed;
        }
        if (scope.draftsFor().contains(code)) {
            allowed.add(draft ? CommunePlanAction.EDIT : CommunePlanAction.AMEND);
        }
        if (issues(scope, plan)) {
            if (!draft) {
                allowed.add(CommunePlanAction.CLOSE);
                allowed.add(CommunePlanAction.ISSUE_AMENDMENT);
            } else if (!plans.isDraftedBy(scope, plan.id())) {
                allowed.add(CommunePlanAction.ISSUE);
            }
        }
        return allowed;
    }

    private boolean issues(Scope scope, PlanResponse plan) {
        return scope.issuesFor()
                .contains(agencies.get(scope, plan.managingAgencyId()).code());
    }

    /** Those that the plan gives targets, as its grid has them. */
    private List<AreaResponse> communesOf(Scope scope, PlanResponse parent) {
        LocalDate day = areas.get(scope, parent.areaId()).lastDayIn(parent.year());
        return areas.below(scope, parent.areaId()).stream()
                .filter(area -> area.existsOn(day))
                .toList();
    }

    private static boolean isCommitteeOf(AgencyResponse agency, int year) {
        LocalDate ended = agency.validTo();
        return agency.kind() == AgencyKind.PEOPLES_COMMITTEE
                && agency.validFrom().getYear() <= year
                && (ended == null || ended.getYear() >= year);
    }

    private @Nullable UUID yearBefore(PlanResponse parent, UUID areaId) {
        return plans.idOf(parent.programmeId(), areaId, parent.year() - 1).orElse(null);
    }

    private static CommunePlans.Commune commune(
            AreaResponse area,
            @Nullable UUID agencyId,
            @Nullable PlanSummary plan,
            boolean mayBegin,
            @Nullable UUID copyableId) {
        return plan == null
                ? new CommunePlans.Commune(area.id(), agencyId, null, null, null, null, mayBegin, copyableId)
                : new CommunePlans.Commune(
                        area.id(), agencyId, plan.id(), plan.status(), plan.number(), plan.issuedOn(), false, null);
    }
}
