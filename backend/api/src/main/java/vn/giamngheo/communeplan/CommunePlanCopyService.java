package vn.giamngheo.communeplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.communeplan.CommunePlanCopy.LeftBehind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.CopiedSource;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanUpdateRequest;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;

/** Begins a commune's plan of a new year as a copy of its plan before, by the rules of copying the district's. */
@ApplicationScoped
@Transactional
public class CommunePlanCopyService {
    private static final Pattern YEAR = Pattern.compile(".*\\d{4}.*");
    private final CommunePlanService communePlans;
    private final PlanService plans;
    private final AgencyService agencies;
    private final IndicatorService indicators;
    private final ProjectService projects;
    private final CommuneTargetService targets;
    private final CommuneTaskService tasks;
    private final CommuneBudgetLineService budget;

    CommunePlanCopyService(
            CommunePlanService communePlans,
            PlanService plans,
            AgencyService agencies,
            IndicatorService indicators,
            ProjectService projects,
            CommuneTargetService targets,
            CommuneTaskService tasks,
            CommuneBudgetLineService budget) {
        this.communePlans = communePlans;
        this.plans = plans;
        this.agencies = agencies;
        this.indicators = indicators;
        this.projects = projects;
        this.targets = targets;
        this.tasks = tasks;
        this.budget = budget;
    }

    /** A copy under way: of which year's plan, into which draft, and what of the district's stands for what. */
    private record Copying(UUID draftId, int fromYear, int toYear, Counterparts indicators, Counterparts subProjects) {
        Source source(Source original) {
            return CopiedSource.of(original, fromYear, null);
        }
    }

    /**
     * Begins the plan of the commune, or of whoever has taken over from its unit, below a district's plan of a later year. Money is
     * pending and the days of tasks are empty, as they are given anew; own targets are still to be set, beside the figures that the
     * district gives now. Indicators and sub-projects are those of the same code; what is for one that is no more is not carried
     * over, and named.
     */
    @Audited("commune-plan.copy")
    public CommunePlanCopy copy(Scope scope, UUID id, @NotNull @Valid CommunePlanCopyRequest request) {
        PlanResponse from = communePlans.get(scope, id);
        PlanResponse above = plans.get(scope, request.parentPlanId());
        if (above.year() <= from.year()) {
            throw ProblemException.invalidField("/parentPlanId", "not-after-the-copied");
        }
        if (!above.programmeId().equals(from.programmeId())) {
            throw ProblemException.unknownReference("/parentPlanId");
        }
        UUID holder = agencies.heldBy(scope, from.managingAgencyId(), LocalDate.ofYearDay(above.year(), 1))
                .id();
        PlanResponse begun = communePlans.draft(scope, above.id(), new CommunePlanRequest(holder));
        UUID aboveBefore = Objects.requireNonNull(from.parentPlanId());
        Copying copying = new Copying(
                begun.id(),
                from.year(),
                above.year(),
                Counterparts.of(
                        indicators.indicatorsOf(scope, aboveBefore),
                        indicators.indicatorsOf(scope, above.id()),
                        IndicatorResponse::id,
                        IndicatorResponse::code,
                        IndicatorResponse::name),
                Counterparts.of(
                        projects.subProjectsOf(scope, aboveBefore),
                        projects.subProjectsOf(scope, above.id()),
                        SubProjectResponse::id,
                        SubProjectResponse::code,
                        SubProjectResponse::name));
        PlanResponse draft = plans.change(scope, begun.id(), IfMatch.of(begun.version()), words(from, begun));
        return new CommunePlanCopy(
                draft,
                targets(scope, from.id(), copying),
                tasks(scope, from.id(), copying),
                budgetLines(scope, from.id(), copying));
    }

    /** What the plan says of itself, of the new year. Another commune's title stays that one's. */
    private static PlanUpdateRequest words(PlanResponse from, PlanResponse begun) {
        String title = from.areaId().equals(begun.areaId())
                ? from.title().replace("năm " + from.year(), "năm " + begun.year())
                : begun.title();
        return new PlanUpdateRequest(title, from.generalObjective(), null, null, null, null);
    }

    private List<LeftBehind> targets(Scope scope, UUID from, Copying copying) {
        List<LeftBehind> left = new ArrayList<>();
        Set<UUID> there = targets.of(scope, copying.draftId()).stream()
                .map(CommuneTargetResponse::indicatorId)
                .collect(Collectors.toSet());
        for (CommuneTargetResponse target : targets.of(scope, from)) {
            if (target.takenOver()) {
                // It never was the commune's: the district gives it anew, or no more.
                continue;
            }
            UUID indicatorId = copying.indicators().of(target.indicatorId());
            if (indicatorId == null) {
                String missing = copying.indicators().called(target.indicatorId());
                left.add(new LeftBehind(missing, missing));
            } else if (there.add(indicatorId)) {
                targets.create(
                        scope,
                        new CommuneTargetRequest(
                                copying.draftId(),
                                indicatorId,
                                null,
                                null,
                                null,
                                "chưa đặt cho năm " + copying.toYear(),
                                null,
                                copying.source(target.source())));
            }
        }
        return left;
    }

    private List<LeftBehind> tasks(Scope scope, UUID from, Copying copying) {
        List<LeftBehind> left = new ArrayList<>();
        for (CommuneTaskResponse task : tasks.of(scope, from)) {
            if (isLeft(copying, task.subProjectId(), task.what(), left)) {
                continue;
            }
            String dueWords = task.dueWords();
            tasks.create(
                    scope,
                    new CommuneTaskRequest(
                            copying.draftId(),
                            task.what(),
                            task.who(),
                            null,
                            dueWords == null || YEAR.matcher(dueWords).matches() ? null : dueWords,
                            copying.subProjects().of(task.subProjectId()),
                            task.position(),
                            copying.source(task.source())));
        }
        return left;
    }

    private List<LeftBehind> budgetLines(Scope scope, UUID from, Copying copying) {
        List<LeftBehind> left = new ArrayList<>();
        for (CommuneBudgetLineResponse line : budget.of(scope, from)) {
            if (isLeft(copying, line.subProjectId(), line.content(), left)) {
                continue;
            }
            budget.create(
                    scope,
                    new CommuneBudgetLineRequest(
                            copying.draftId(),
                            copying.subProjects().of(line.subProjectId()),
                            line.content(),
                            line.fundingSource(),
                            null,
                            "chưa giao cho năm " + copying.toYear(),
                            line.position(),
                            copying.source(line.source())));
        }
        return left;
    }

    /** Whether it is for a sub-project that is no more, and so named among what is left. */
    private static boolean isLeft(
            Copying copying, @Nullable UUID subProjectId, @Nullable String name, List<LeftBehind> left) {
        if (subProjectId == null || copying.subProjects().of(subProjectId) != null) {
            return false;
        }
        String missing = copying.subProjects().called(subProjectId);
        left.add(new LeftBehind(name == null ? missing : name, missing));
        return true;
    }
}
