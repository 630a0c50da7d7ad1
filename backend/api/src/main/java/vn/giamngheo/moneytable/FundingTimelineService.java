package vn.giamngheo.moneytable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.FundingSum;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Tells how money moved: by decisions since a day, and of one sub-project line by line. */
@ApplicationScoped
@Transactional
public class FundingTimelineService {
    private final FundingTimelineRepository timelines;
    private final FundingChangeRepository changes;
    private final FundingMatrixRepository matrix;
    private final FundingService funding;
    private final ProjectService projects;
    private final PlanService plans;
    private final Clock clock;

    FundingTimelineService(
            FundingTimelineRepository timelines,
            FundingChangeRepository changes,
            FundingMatrixRepository matrix,
            FundingService funding,
            ProjectService projects,
            PlanService plans,
            Clock clock) {
        this.timelines = timelines;
        this.changes = changes;
        this.matrix = matrix;
        this.funding = funding;
        this.projects = projects;
        this.plans = plans;
        this.clock = clock;
    }

    /** The decisions that changed a plan's money, newest first, with what the caller sees of each. */
    public Page<FundingChange> changes(Scope scope, UUID planId, FundingChangeFilter filter, PageRequest page) {
        plans.frame(scope, planId);
        return changes.list(scope, planId, filter, day(filter.asOf()), page);
    }

    /** Every movement of a sub-project's money that the caller sees, newest first, with the figures after it. */
    public Page<FundingEvent> timeline(Scope scope, UUID subProjectId, FundingTimelineFilter filter, PageRequest page) {
        SubProjectResponse subProject = projects.getSubProject(scope, subProjectId);
        return timelines.events(
                scope,
                subProjectId,
                plans.frame(scope, subProject.planId()).issuingAgencyId(),
                lookedAt(scope, subProject, filter.agencyId()),
                filter,
                day(filter.asOf()),
                page);
    }

    /** The figures of a sub-project at the end of each day on which its money moved. */
    public FundingCourse course(Scope scope, UUID subProjectId, FundingTimelineFilter filter) {
        SubProjectResponse subProject = projects.getSubProject(scope, subProjectId);
        FundingSum stated = funding.of(scope, subProject.planId()).stream()
                .filter(line -> subProjectId.equals(line.subProjectId())
                        && (filter.fundingSource() == null || filter.fundingSource() == line.fundingSource()))
                .reduce(FundingSum.NONE, (sum, line) -> sum.plus(line.amount()), FundingSum::with);
        return new FundingCourse(
                subProjectId,
                stated.amount(),
                timelines.course(
                        scope,
                        subProjectId,
                        plans.frame(scope, subProject.planId()).issuingAgencyId(),
                        lookedAt(scope, subProject, filter.agencyId()),
                        filter,
                        day(filter.asOf())));
    }

    /** Whose figures the caller gets: the asked agency's where they may see them, else all, else those of their own agencies. */
    private @Nullable Set<UUID> lookedAt(Scope scope, SubProjectResponse subProject, @Nullable UUID agencyId) {
        boolean whole = MoneyVisibility.seesAll(scope)
                || matrix.led(scope, subProject.planId()).contains(subProject.id());
        Set<UUID> own = whole ? Set.of() : matrix.own(scope);
        if (agencyId == null) {
            return whole ? null : own;
        }
        if (!whole && !own.contains(agencyId)) {
            throw ProblemException.notFound("agency", agencyId);
        }
        return Set.of(agencyId);
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return Objects.requireNonNullElseGet(asked, () -> LocalDate.now(clock));
    }
}
