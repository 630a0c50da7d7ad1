package vn.giamngheo.sheetexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.communeplan.CommuneBudgetLineResponse;
import vn.giamngheo.communeplan.CommuneBudgetLineService;
import vn.giamngheo.communeplan.CommunePlanService;
import vn.giamngheo.communeplan.CommuneTargetResponse;
import vn.giamngheo.communeplan.CommuneTargetService;
import vn.giamngheo.communeplan.CommuneTaskResponse;
import vn.giamngheo.communeplan.CommuneTaskService;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Sheets.Part;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** One commune's plan as a workbook: its targets beside what the district gives it, its tasks, and its budget. */
@ApplicationScoped
@Transactional
public class CommunePlanExportService {
    private final CommunePlanService plans;
    private final CommuneTargetService targets;
    private final CommuneTaskService tasks;
    private final CommuneBudgetLineService lines;
    private final IndicatorService indicators;
    private final ProjectService projects;
    private final PlanTitles titles;
    private final Sheets sheets;

    CommunePlanExportService(
            CommunePlanService plans,
            CommuneTargetService targets,
            CommuneTaskService tasks,
            CommuneBudgetLineService lines,
            IndicatorService indicators,
            ProjectService projects,
            PlanTitles titles,
            Sheets sheets) {
        this.plans = plans;
        this.targets = targets;
        this.tasks = tasks;
        this.lines = lines;
        this.indicators = indicators;
        this.projects = projects;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** The tables of a commune's plan; not found where there is none within the scope. */
    public SheetFile plan(Scope scope, UUID id) {
        PlanResponse plan = plans.get(scope, id);
        UUID parentId = Objects.requireNonNull(plan.parentPlanId());
        List<CommunePlanTables.Aim> aims = aims(scope, plan, parentId);
        List<CommuneTaskResponse> work = tasks.of(scope, id);
        List<CommuneBudgetLineResponse> money = lines.of(scope, id);
        CommunePlanTables tables = new CommunePlanTables(projects.subProjectsOf(scope, parentId).stream()
                .collect(Collectors.toMap(SubProjectResponse::id, Function.identity())));
        Title title = titles.of(scope, id, "Kế hoạch xã").noting(plan.title());
        return sheets.book(
                scope.fullName(),
                title,
                List.of(
                        new Part<>(
                                tables.targets(marked(title, aims.stream().flatMap(CommunePlanExportService::sources))),
                                aims::forEach),
                        new Part<>(
                                tables.tasks(marked(title, work.stream().map(CommuneTaskResponse::source))),
                                work::forEach),
                        new Part<>(
                                tables.budget(
                                        marked(title, money.stream().map(CommuneBudgetLineResponse::source)), money),
                                money::forEach)));
    }

    /** The indicators that concern the commune, and those that it has set itself something of besides. */
    private List<CommunePlanTables.Aim> aims(Scope scope, PlanResponse plan, UUID parentId) {
        Set<UUID> concerned = Set.copyOf(plans.context(scope, plan.id()).indicatorIds());
        Map<UUID, CommuneTargetResponse> own = targets.of(scope, plan.id()).stream()
                .collect(Collectors.toMap(CommuneTargetResponse::indicatorId, Function.identity()));
        Map<UUID, TargetResponse> given = indicators.targetsOf(scope, parentId).stream()
                .filter(target -> target.areaId().equals(plan.areaId()))
                .collect(Collectors.toMap(TargetResponse::indicatorId, Function.identity()));
        return indicators.indicatorsOf(scope, parentId).stream()
                .filter(indicator -> concerned.contains(indicator.id()) || own.containsKey(indicator.id()))
                .map(indicator ->
                        new CommunePlanTables.Aim(indicator, given.get(indicator.id()), own.get(indicator.id())))
                .toList();
    }

    private static Stream<Source> sources(CommunePlanTables.Aim aim) {
        TargetResponse given = aim.given();
        CommuneTargetResponse own = aim.own();
        return Stream.concat(
                given == null ? Stream.empty() : Stream.of(given.source()),
                own == null ? Stream.empty() : Stream.of(own.source()));
    }

    private static Title marked(Title title, Stream<Source> sources) {
        return title.notingSample(sources.anyMatch(source -> source.provenance() == Provenance.SAMPLE));
    }
}
