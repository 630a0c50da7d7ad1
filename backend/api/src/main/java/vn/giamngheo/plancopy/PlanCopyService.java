package vn.giamngheo.plancopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.StatedFundingRequest;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.plan.CopiedSource;
import vn.giamngheo.plan.OtherYear;
import vn.giamngheo.plan.PlanFrame;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.project.NamedGroup;
import vn.giamngheo.project.ProjectRequest;
import vn.giamngheo.project.ProjectResponse;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectRequest;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.problem.ProblemException;

/** Copies plans. */
@ApplicationScoped
@Transactional
public class PlanCopyService {
    private final PlanService plans;
    private final ProjectService projects;
    private final FundingService funding;
    private final AgencyService agencies;
    private final AreaService areas;
    private final DutyCopier duties;
    private final IndicatorCopier indicators;

    PlanCopyService(
            PlanService plans,
            ProjectService projects,
            FundingService funding,
            AgencyService agencies,
            AreaService areas,
            DutyCopier duties,
            IndicatorCopier indicators) {
        this.plans = plans;
        this.projects = projects;
        this.funding = funding;
        this.agencies = agencies;
        this.areas = areas;
        this.duties = duties;
        this.indicators = indicators;
    }

    /**
     * Enters the draft of another year with all that this plan says. Money is pending, as it is given anew; targets and baselines
     * are not carried over; what agencies did that have ended goes to those who succeed them. Refused for a year that is not after
     * the plan's own.
     */
    @Audited("plan.copy")
    public PlanResponse copy(Scope scope, UUID planId, @NotNull @Valid PlanCopyRequest request) {
        PlanFrame from = plans.frame(scope, planId);
        int to = request.year();
        if (to <= from.year()) {
            throw ProblemException.invalidField("/year", "not-after-the-copied");
        }
        UUID areaId = areaOf(scope, from, request);
        Holders holders = new Holders(to, (agencyId, day) -> agencies.heldBy(scope, agencyId, day));
        Optional<Holders.Holder> committee = committeeOf(scope, from, areaId, to);
        Holders.Holder managing = committee.orElseGet(() -> holders.of(from.managingAgencyId()));
        Holders.Holder issuing = committee.orElseGet(() -> holders.of(from.issuingAgencyId()));
        String remark = CopiedSource.joined(managing.remarkOn(OtherYear.MANAGING), issuing.remarkOn(OtherYear.ISSUING));
        PlanResponse draft =
                plans.copy(scope, planId, new OtherYear(to, areaId, managing.agencyId(), issuing.agencyId(), remark));
        Copying copying = new Copying(draft.id(), from.year(), to);
        annexes(scope, planId, copying);
        projects.projectsOf(scope, planId).forEach(project -> project(scope, project, copying));
        projects.subProjectsOf(scope, planId).forEach(subProject -> subProject(scope, subProject, copying));
        funding.of(scope, planId).forEach(line -> line(scope, line, copying));
        duties.copy(scope, planId, copying, holders);
        indicators.copy(scope, planId, copying, holders);
        return draft;
    }

    /** The plan's own area, or another that is in force as the year begins. */
    private UUID areaOf(Scope scope, PlanFrame from, PlanCopyRequest request) {
        UUID asked = request.areaId();
        if (asked == null || asked.equals(from.areaId())) {
            return from.areaId();
        }
        boolean there = areas.withIds(scope, Set.of(asked)).stream()
                .anyMatch(area -> area.existsOn(LocalDate.ofYearDay(request.year(), 1)));
        if (!there) {
            throw ProblemException.invalidField("/areaId", "not-in-force");
        }
        return asked;
    }

    /** Who issues and manages the plan of another area, until the draft names others: its own committee, where there is one. */
    private Optional<Holders.Holder> committeeOf(Scope scope, PlanFrame from, UUID areaId, int year) {
        if (areaId.equals(from.areaId())) {
            return Optional.empty();
        }
        return agencies.seatedIn(scope, Set.of(areaId)).stream()
                .filter(agency ->
                        agency.kind() == AgencyKind.PEOPLES_COMMITTEE && agency.existsOn(LocalDate.ofYearDay(year, 1)))
                .findFirst()
                .map(agency -> new Holders.Holder(agency.id(), "theo địa bàn của dự thảo"));
    }

    private void annexes(Scope scope, UUID planId, Copying copying) {
        Map<Integer, UUID> copies = plans.annexIds(scope, copying.draftId());
        plans.annexIds(scope, planId)
                .forEach((number, id) -> copying.put(id, Objects.requireNonNull(copies.get(number))));
    }

    private void project(Scope scope, ProjectResponse project, Copying copying) {
        copying.put(
                project.id(),
                projects.enter(
                        scope,
                        new ProjectRequest(
                                copying.draftId(),
                                project.programmeNodeId(),
                                project.code(),
                                project.name(),
                                project.position(),
                                copying.source(project.source()))));
    }

    private void subProject(Scope scope, SubProjectResponse subProject, Copying copying) {
        copying.put(
                subProject.id(),
                projects.enterSubProject(
                        scope,
                        new SubProjectRequest(
                                copying.draftId(),
                                copying.copyOf(subProject.projectId()),
                                subProject.programmeNodeId(),
                                subProject.code(),
                                subProject.name(),
                                subProject.position(),
                                subProject.objective(),
                                subProject.beneficiaries(),
                                subProject.beneficiaryGroups().stream()
                                        .map(group -> new NamedGroup(group.groupId(), group.mention()))
                                        .toList(),
                                subProject.contents(),
                                copying.pendingWords(),
                                null,
                                copying.source(subProject.source()))));
    }

    private void line(Scope scope, StatedFundingResponse line, Copying copying) {
        funding.enter(
                scope,
                new StatedFundingRequest(
                        copying.draftId(),
                        copying.find(line.subProjectId()),
                        line.fundingSource(),
                        null,
                        copying.pendingWords(),
                        null,
                        line.position(),
                        copying.source(line.source())));
    }
}
